/** What readers have of an entry: its address, and the date of each airing by its id. */
export type ForReaders = { path: string | null; dates: ReadonlyMap<string, string> }

/** What differs for readers between two states of an entry, a sentence each; never none. */
export function consequencesInWords(before: ForReaders, after: ForReaders): string[] {
  const sentences = [...addressInWords(before.path, after.path), ...datesInWords(before.dates, after.dates)]
  return sentences.length > 0 ? sentences : ['The page changes as listed below; its address and dates stay.']
}

function addressInWords(before: string | null, after: string | null): string[] {
  if (before === after || after === null) return []
  if (before === null) return [`Readers see it for the first time, at ${after}.`]
  return [`The address changes from ${before} to ${after}; the old one leads to the new one.`]
}

function datesInWords(before: ForReaders['dates'], after: ForReaders['dates']): string[] {
  const added = [...after.keys()].filter((id) => !before.has(id)).length
  const gone = [...before.keys()].filter((id) => !after.has(id)).length
  const moved = [...after].filter(([id, date]) => before.has(id) && before.get(id) !== date).length
  return [
    ...counted({ count: added, one: 'An episode’s date is new.', many: 'episodes’ dates are new.' }),
    ...counted({ count: moved, one: 'An episode’s date moves.', many: 'episodes’ dates move.' }),
    ...counted({
      count: gone,
      one: 'An episode’s date is withdrawn.',
      many: 'episodes’ dates are withdrawn.',
    }),
  ]
}

function counted({ count, one, many }: { count: number; one: string; many: string }): string[] {
  if (count === 0) return []
  return [count === 1 ? one : `${count} ${many}`]
}
