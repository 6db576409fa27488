import type { DocumentByKind } from '@/lib/guide/kinds/forms'
import { importedId } from './row-ids'

type Reading = { provider: string; seenOn: string }

/**
 * A platform that a catalogue calls by another name is called so from the day on which it was read: what came out before
 * keeps the name it came out under. A name that it had before turns nothing back: the file is an older one.
 */
export function withNameFrom<Document extends object>(
  merged: Document,
  before: Document,
  reading: Reading,
): Document {
  if (!isPlatform(merged) || !isPlatform(before) || merged.name === before.name) return merged
  if (before.names.some(({ name, untilDay }) => name === merged.name && untilDay !== ''))
    return { ...merged, name: before.name }
  const { provider, seenOn } = reading
  const id = importedId(provider, 'name', before.name, seenOn)
  const ends = before.names.filter(({ region }) => region === '').map(({ untilDay }) => untilDay)
  const then = { id, name: before.name, region: '', fromDay: ends.sort().at(-1) ?? '', untilDay: seenOn }
  return { ...merged, names: [...merged.names, then] }
}

function isPlatform(document: object): document is DocumentByKind['platform'] {
  return 'names' in document && 'dayEndsAt' in document
}
