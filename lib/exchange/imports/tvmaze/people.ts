import { distinctById, type Imported, importedEntry, type Seen, secured, sourceRow } from '../core/proposal'
import { importedId } from '../core/row-ids'
import type { TvmazeCast, TvmazeCrew } from './json'

type PersonOrCharacter = TvmazeCast['person'] | TvmazeCast['character']

/** Everybody of these lists, each once. */
export function peopleOf(seen: Seen, cast: TvmazeCast[], crew: TvmazeCrew[]): Imported<'person'>[] {
  return distinctById(
    [...cast, ...crew].map(({ person }) =>
      importedEntry({
        kind: 'person',
        id: importedId('tvmaze', 'person', person.id),
        document: subject(seen, 'person', person),
      }),
    ),
  )
}

export function charactersOf(seen: Seen, cast: TvmazeCast[]): Imported<'character'>[] {
  return distinctById(
    cast.map(({ character }) =>
      importedEntry({
        kind: 'character',
        id: importedId('tvmaze', 'character', character.id),
        document: subject(seen, 'character', character),
      }),
    ),
  )
}

/** Without the portrait: our pictures are posters, backdrops and stills, and a portrait is none of them. */
function subject(seen: Seen, word: 'person' | 'character', { id, name, url }: PersonOrCharacter) {
  const page = url
    ? secured(url)
    : `https://www.tvmaze.com/${word === 'person' ? 'people' : 'characters'}/${id}`
  const known = { id: importedId('tvmaze', 'is', word, id), provider: 'tvmaze', value: String(id) }
  return {
    name,
    externalIds: [known],
    sources: [sourceRow({ ...seen, parts: [word, id], title: name, url: page })],
  }
}

/**
 * A row for each role: who plays two has two. TVmaze's cast is "the main cast of a show". The same row twice in the
 * answer is one.
 */
export function tvmazeCreditRows({
  showId,
  cast,
  crew,
  sourceIds,
}: {
  showId: number
  cast: TvmazeCast[]
  crew: TvmazeCrew[]
  sourceIds: string[]
}) {
  const played = cast.map(({ person, character, voice, self }) => ({
    id: importedId('tvmaze', 'cast', showId, person.id, character.id),
    personId: importedId('tvmaze', 'person', person.id),
    characterId: importedId('tvmaze', 'character', character.id),
    job: 'cast',
    billing: 'main',
    capacity: voice ? 'voice' : 'on-screen',
    note: self ? 'As themselves' : '',
    sourceIds,
  }))
  const made = crew.map(({ type, person }) => ({
    id: importedId('tvmaze', 'crew', showId, person.id, type),
    personId: importedId('tvmaze', 'person', person.id),
    characterId: '',
    job: type.toLowerCase(),
    billing: 'not-stated',
    sourceIds,
  }))
  return [...new Map([...played, ...made].map((row) => [row.id, row])).values()]
}
