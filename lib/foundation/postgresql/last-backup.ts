import { withSession } from './session'

/** Remembers in a database that a backup of it was made just now, wherever that lies. */
export async function rememberBackup(url: string): Promise<void> {
  await withSession(url, (session) =>
    session.query(
      `INSERT INTO "DatabaseMark" ("name", "value", "at") VALUES ('backed-up', '', now() AT TIME ZONE 'UTC')
       ON CONFLICT ("name") DO UPDATE SET "at" = excluded."at"`,
    ),
  )
}

/** When somebody last had a backup made, or null: nobody has. */
export async function lastBackupAt(url: string): Promise<Date | null> {
  return withSession(url, async (session) => {
    const { rows } = await session.query<{ at: Date }>(
      `SELECT "at" AT TIME ZONE 'UTC' AS "at" FROM "DatabaseMark" WHERE "name" = 'backed-up'`,
    )
    return rows[0]?.at ?? null
  })
}
