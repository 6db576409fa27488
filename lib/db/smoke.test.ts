import { expect, test } from 'vitest'
import { database } from './client'
import { temporaryDatabase } from './testing'
test('smoke', async () => {
  const t = await temporaryDatabase()
  const { writer, reader } = database()
  expect(writer).toBe(t.db)
  await writer.region.create({ data: { code: 'DE', zone: 'Europe/Berlin' } })
  await writer.$transaction(async (tx) => { await tx.region.create({ data: { code: 'FR', zone: 'Europe/Paris' } }) })
  await writer.$transaction(async (tx) => { await tx.region.create({ data: { code: 'XX', zone: 'Europe/Paris' } }); throw new Error('x') }).catch(() => 0)
  console.log(await reader.region.findMany(), await writer.$queryRawUnsafe('PRAGMA foreign_keys'), await writer.$queryRawUnsafe('PRAGMA journal_mode'))
  await reader.region.create({ data: { code: 'ES', zone: 'x' } }).catch((e) => console.log(e.code, e.message))
  await t.close()
})
