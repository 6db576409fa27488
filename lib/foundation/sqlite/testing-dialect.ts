import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestingDialect } from '../testing-dialect'
import { damageOf, nameInSql, queryRows, read, rowCounts, withDatabase } from './inspect'

export const sqliteForTests: TestingDialect = {
  async copyOf(template) {
    const folder = await mkdtemp(join(tmpdir(), 'logline-test-'))
    const place = join(folder, 'logline.db')
    await copyFile(template, place)
    return { place, remove: () => rm(folder, { recursive: true, force: true }) }
  },

  async empty(file) {
    withDatabase(file, (database) => {
      const tables = [...Object.keys(rowCounts(database)), 'SearchText']
      const deleted = tables.map((table) => `DELETE FROM "${table}"`)
      database.exec(['PRAGMA foreign_keys = OFF', 'BEGIN', ...deleted, 'COMMIT'].join(';'))
    })
  },

  async everyRow(file) {
    const tables = `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name`
    return read(file, (database) =>
      JSON.stringify(
        queryRows(database, tables).map(({ name }) => [
          name,
          queryRows(database, `SELECT * FROM ${nameInSql(String(name))}`),
        ]),
      ),
    )
  },

  damageOf: async (file) => damageOf(file),

  refusal: ({ table, when = 'true' }) => ({
    begin: [
      `CREATE TRIGGER refuse BEFORE INSERT ON "${table}" WHEN ${when} BEGIN SELECT RAISE(ABORT, 'refused'); END`,
    ],
    end: ['DROP TRIGGER refuse'],
  }),
}
