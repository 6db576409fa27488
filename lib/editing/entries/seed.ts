import 'server-only'
import { systemEditor } from '@/lib/accounts/users/system'
import { guideNow } from '@/lib/foundation/clock'
import { database } from '@/lib/foundation/db/client'
import type { SeedRevision } from '@/prisma/seed/revision'
import { momentOfDay, saveEntry } from './commands'

export type SeedReport = { applied: number; skipped: number }

/** True while nobody has put anything into the guide: the only state in which a seed may come. */
export async function isEmptyGuide(): Promise<boolean> {
  return (await database().reader.entry.count()) === 0
}

/**
 * Publishes the sample guide's history up to the guide's clock, each revision on its own day: what was not known
 * then is not in it. Throws what saveEntry throws, naming the entry.
 */
export async function seedGuide(revisions: SeedRevision[]): Promise<SeedReport> {
  const today = guideNow().toZonedDateTimeISO('UTC').toPlainDate().toString()
  const known = revisions
    .filter((revision) => revision.on <= today)
    .sort((one, other) => one.on.localeCompare(other.on))
  const versions = new Map<string, number>()
  for (const { id, kind, on, note, document } of known) {
    const version = versions.get(id) ?? 0
    const target = version === 0 ? { newEntryId: id } : { entryId: id }
    const save = { kind, ...target, version, document, note, publish: true, moment: momentOfDay(on) }
    const saved = await saveEntry(systemEditor('Sample guide'), save).catch((fault: Error) => {
      throw new Error(`The sample guide's entry ${id} of ${on} can't be published. ${fault.message}`)
    })
    versions.set(id, saved.version)
  }
  return { applied: known.length, skipped: revisions.length - known.length }
}
