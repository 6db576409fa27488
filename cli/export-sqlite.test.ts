import { afterEach, expect, it, vi } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { importGuide } from '@/lib/exchange/exports/commands'
import { exported } from '@/lib/exchange/exports/testing'
import { guideNow } from '@/lib/foundation/clock'
import { type TemporaryDatabase, temporaryDatabase } from '@/lib/foundation/db/testing'
import { fillGuide } from './fill/fill'

const TAKES = 300_000
let own: TemporaryDatabase

afterEach(async () => {
  vi.unstubAllEnvs()
  await own.close()
})

it(
  'A filled guide is the same, byte for byte, after it was exported and imported',
  async () => {
    vi.stubEnv('LOGLINE_NOW', '2022-02-02T12:00:00Z')
    own = await temporaryDatabase()
    await fillGuide(own.file, { shows: 12, seed: 3, now: guideNow() }, () => {})
    const text = await exported()
    await own.close()
    own = await temporaryDatabase()
    await importGuide(systemEditor('Test'), { json: JSON.parse(text), replaces: false })
    expect(await exported()).toBe(text)
  },
  TAKES,
)
