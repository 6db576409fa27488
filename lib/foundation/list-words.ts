/** "A", "A and B", "A, B and C". */
export function listInWords(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

const MOST_LISTED = 10

/** "A, B, C", of more than ten the first and how many more there are. */
export function listedShortly(names: string[]): string {
  const more = names.length - MOST_LISTED
  return [...names.slice(0, MOST_LISTED), ...(more > 0 ? [`and ${more} more`] : [])].join(', ')
}
