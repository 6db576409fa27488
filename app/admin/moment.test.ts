import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { DateTime } from '@/components/admin/moment'
import { systemEditor } from '@/lib/accounts/users/system'
import { saveSite } from '@/lib/editing/site/commands'
import { sharedDatabase } from '@/lib/foundation/db/testing'
import { DEFAULT_SITE } from '@/lib/guide/site/fields'

const at = '2022-03-03T02:30:59.000Z'

sharedDatabase()

async function told(moment: Date | string | null): Promise<string> {
  return renderToStaticMarkup(await DateTime({ at: moment }))
}

it('A moment is told in UTC until the site has a zone, then in that, with the zone’s name', async () => {
  expect(await told(at)).toBe(`<time dateTime="${at}">Thu 3 Mar 2022, 02:30 (UTC)</time>`)
  await saveSite(systemEditor('Ada'), { ...DEFAULT_SITE, homeZone: 'America/Toronto' })
  const there = `<time dateTime="${at}">Wed 2 Mar 2022, 21:30 (America/Toronto)</time>`
  expect(await told(at)).toBe(there)
  expect(await told(new Date(at))).toBe(there)
})

it('A moment that has not come yet is never', async () => {
  expect(await told(null)).toBe('never')
})
