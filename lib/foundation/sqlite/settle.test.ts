import { copyFile, stat } from 'node:fs/promises'
import Database from 'libsql'
import { expect, it } from 'vitest'
import { temporaryDatabase } from '../db/testing'
import { queryRows, withDatabase } from './inspect'
import { settleDatabase } from './settle'

const sizeOf = (file: string) =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  )

it('after it the file alone has every save, and nothing is left in the log', async () => {
  const own = await temporaryDatabase()
  await own.db.redirect.create({ data: { path: '/old', target: '/new' } })
  expect(await sizeOf(`${own.file}-wal`)).toBeGreaterThan(0)
  const copy = `${own.file}.copy`
  expect(settleDatabase(own.file)).toBe(true)
  expect(await sizeOf(`${own.file}-wal`)).toBe(0)
  await copyFile(own.file, copy)
  expect(withDatabase(copy, (database) => queryRows(database, 'SELECT target FROM Redirect'))).toEqual([
    { target: '/new' },
  ])
  await own.close()
})

it('says so where somebody reads from the log meanwhile, and harms nothing', async () => {
  const own = await temporaryDatabase()
  await own.db.redirect.create({ data: { path: '/older', target: '/new' } })
  const reader = new Database(own.file)
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM Redirect').get()
  await own.db.redirect.create({ data: { path: '/old', target: '/new' } })
  expect(settleDatabase(own.file)).toBe(false)
  reader.exec('COMMIT')
  reader.close()
  expect(settleDatabase(own.file)).toBe(true)
  await own.close()
})
