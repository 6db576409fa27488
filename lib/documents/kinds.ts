/** The kinds of entry. A new one does not compile until every `Record<Kind, …>` has it. Runs anywhere. */
export type Kind = 'show' | 'season' | 'person' | 'character' | 'platform'

/** What each is called, and its folder in the admin: /admin/people. */
export const KINDS: Record<Kind, { one: string; many: string; folder: string }> = {
  show: { one: 'show', many: 'Shows', folder: 'shows' },
  season: { one: 'season', many: 'Seasons', folder: 'seasons' },
  person: { one: 'person', many: 'People', folder: 'people' },
  character: { one: 'character', many: 'Characters', folder: 'characters' },
  platform: { one: 'platform', many: 'Platforms', folder: 'platforms' },
}

export const KIND_NAMES = Object.keys(KINDS) as Kind[]

export function isKind(word: string): word is Kind {
  return Object.hasOwn(KINDS, word)
}

/** The kind that a folder of the admin holds, or undefined. */
export function kindOfFolder(folder: string): Kind | undefined {
  return KIND_NAMES.find((kind) => KINDS[kind].folder === folder)
}

/** Where an entry is edited. */
export function adminPath(kind: Kind, id: string): string {
  return `/admin/${KINDS[kind].folder}/${id}`
}
