/** Something an operator can put right: its message is one sentence that says what, and is shown as it is. */
export class Refusal extends Error {}

/** A database file whose contents SQLite cannot trust. */
export class Damaged extends Refusal {}
