import { expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { sharedDatabase } from '@/lib/foundation/db/testing'
import { DEFAULT_SITE } from '@/lib/guide/site/fields'
import { findSite } from '@/lib/guide/site/queries'
import { siteZone } from '../publish-queue/queries'
import { saveSite } from './commands'

const ada = systemEditor('Ada')
const temporary = sharedDatabase()

it('A site is Logline, at home nowhere, until an owner says otherwise; then everything follows', async () => {
  expect(await findSite()).toEqual(DEFAULT_SITE)
  const typed = { name: 'Seasons', homeRegion: 'CA', homeZone: 'America/Toronto', contact: 'a@example.org' }
  await saveSite(ada, { ...typed, imprint: 'We.', privacy: '' })
  await saveSite(ada, { ...typed, imprint: 'Us.', privacy: '' })
  expect(await findSite()).toEqual({ ...typed, imprint: 'Us.', privacy: '' })
  expect(await siteZone(ada)).toBe('America/Toronto')
  expect(await temporary.db.site.count()).toBe(1)
  expect(await temporary.db.purge.count()).toBe(2)
})

it('What can’t be is refused by its field, and nothing changes', async () => {
  const before = await findSite()
  const wrong = saveSite(ada, { ...before, homeRegion: 'ZZ', homeZone: 'Mars' })
  await expect(wrong).rejects.toMatchObject({ problems: [{ path: 'homeRegion' }, { path: 'homeZone' }] })
  expect(await findSite()).toEqual(before)
  await saveSite(ada, { ...before, name: ' ' })
  expect((await findSite()).name).toBe('Logline')
})
