import type pg from 'pg'

/** Asks through a session or a pool as any database is asked: the values stand for the question marks. */
export function asking(connection: Pick<pg.Pool | pg.Client, 'query'>) {
  return async (sql: string, ...values: unknown[]): Promise<unknown[]> => {
    let place = 0
    const numbered = sql.replaceAll('?', () => {
      place += 1
      return `$${place}`
    })
    return (await connection.query(numbered, values)).rows
  }
}
