// Advisory locks of a database (https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS), each held by a
// transaction until its end, so that poolers of connections do no harm. The numbers mean nothing elsewhere.

/** Whoever writes to the guide. */
export const WRITERS = 7_301_979

/** Whose turn it is to migrate. */
export const TURNS = 7_301_981

/** Whoever changes what servers rely on, or replaces rows; servers that join share it. */
export const MIGRATORS = 7_301_980

/** Whoever removes old backups; those who make one share it. */
export const BACKUPS = 7_301_982
