/** What tests do to a database in words of its own. A place is what db/location.ts calls one. */
export type TestingDialect = {
  /** A copy of a database that nobody has open, and how it is thrown away. */
  copyOf(template: string): Promise<{ place: string; remove(): Promise<void> }>
  /** Leaves every table empty. */
  empty(place: string): Promise<void>
  /** Every row of every table, those of the search too, as one text. */
  everyRow(place: string): Promise<string>
  /** What the database itself finds wrong with its rows, a line each; nothing where all is sound. */
  damageOf(place: string): Promise<string[]>
  /** Makes the database refuse rows of a table: all of them, or those of which this SQL is true. */
  refusal(refused: { table: string; when?: string }): { begin: string[]; end: string[] }
}
