import { Temporal } from 'temporal-polyfill'
import { systemEditor } from '@/lib/accounts/users/system'
import type { Kind } from '@/lib/documents/kinds'
import { saveEntry } from '@/lib/editing/entries/commands'
import { importedSlug, withOwnAddress } from './core/addresses'
import { type Imported, type ImportedShow, importedEntries } from './core/proposal'

/** Publishes all of it into the test's database as of `now`, an entry that several shows have once. */
export async function publishAll(imports: ImportedShow[], now: string) {
  const instant = Temporal.Instant.from(now)
  const moment = { at: new Date(instant.epochMilliseconds), now: instant }
  const owners = new Map<string, string>()
  const published = new Set<string>()
  for (const imported of imports.flatMap(importedEntries)) {
    if (published.has(imported.id)) continue
    published.add(imported.id)
    const entry = withOwnAddress(imported, (kind, slug, id) => (owners.get(`${kind} ${slug}`) ?? id) !== id)
    if (entry.kind !== 'season') owners.set(`${entry.kind} ${importedSlug(entry)}`, entry.id)
    await publish(entry, moment)
  }
}

async function publish<K extends Kind>(
  { kind, id, document }: Imported<K>,
  moment: { at: Date; now: Temporal.Instant },
) {
  await saveEntry(systemEditor('Import'), {
    kind,
    newEntryId: id,
    version: 0,
    document,
    publish: true,
    moment,
  })
}
