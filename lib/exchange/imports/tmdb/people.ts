import { distinctById, type Imported, importedEntry, type Seen, sourceRow } from '../core/proposal'
import { importedId } from '../core/row-ids'
import type { TmdbAggregateCredits, TmdbCredits, TmdbDetails, TmdbEpisode } from './json'

type Person = { id: number; name: string }

/** A role or a job of somebody: TMDB's credit. `character` is "" in a job and where TMDB has none, `job` in a role. */
export type TmdbCredit = { creditId: string; person: Person; character: string; job: string }

/**
 * The credits of both answers, each once: `credits` knows the newest season only and `aggregate_credits` leaves it
 * out. Who has two roles has two credits.
 */
export function joinedCredits(
  credits: TmdbCredits | null | undefined,
  aggregate: TmdbAggregateCredits | null | undefined,
): TmdbCredit[] {
  const played = [
    ...(aggregate?.cast ?? []).flatMap(({ roles, ...person }) =>
      roles.map((role) => ({ ...person, ...role })),
    ),
    ...(credits?.cast ?? []),
  ]
  const made = [
    ...(aggregate?.crew ?? []).flatMap(({ jobs, ...person }) => jobs.map((job) => ({ ...person, ...job }))),
    ...(credits?.crew ?? []),
  ]
  return onceEachCredit([
    ...played.map((each) => ({ ...tmdbCredit(each), character: each.character, job: '' })),
    ...made.map((each) => ({ ...tmdbCredit(each), character: '', job: each.job })),
  ])
}

export function creatorsOf({ created_by }: TmdbDetails): TmdbCredit[] {
  return created_by.map((each) => ({ ...tmdbCredit(each), character: '', job: 'creator' }))
}

/** Guests and crew of the single episodes. */
export function episodeCredits(episodes: TmdbEpisode[]): TmdbCredit[] {
  return onceEachCredit(
    episodes.flatMap(({ guest_stars, crew }) => [
      ...guest_stars.map((each) => ({ ...tmdbCredit(each), character: each.character, job: '' })),
      ...crew.map((each) => ({ ...tmdbCredit(each), character: '', job: each.job })),
    ]),
  )
}

function tmdbCredit({ id, name, credit_id }: Person & { credit_id: string }) {
  return { creditId: credit_id, person: { id, name } }
}

export function onceEachCredit(credits: TmdbCredit[]): TmdbCredit[] {
  return [...new Map(credits.map((credit) => [credit.creditId, credit])).values()]
}

export function personEntries(seen: Seen, credits: TmdbCredit[]): Imported<'person'>[] {
  return distinctById(
    credits.map(({ person: { id, name } }) =>
      importedEntry({
        kind: 'person',
        id: importedId('tmdb', 'person', id),
        document: {
          name,
          externalIds: [{ id: importedId('tmdb', 'is-person', id), provider: 'tmdb', value: String(id) }],
          sources: [
            sourceRow({
              ...seen,
              parts: ['person', id],
              title: name,
              url: `https://www.themoviedb.org/person/${id}`,
            }),
          ],
        },
      }),
    ),
  )
}

/** TMDB has no characters, only their names: in one show the same name is the same character. */
export function characterEntries(
  seen: Seen,
  show: TmdbDetails,
  credits: TmdbCredit[],
): Imported<'character'>[] {
  const named = credits.map((credit) => roleInCredit(credit).name).filter((name) => name !== '')
  return [...new Set(named)].map((name) => {
    const page = `https://www.themoviedb.org/tv/${show.id}/cast`
    return importedEntry({
      kind: 'character',
      id: characterId(show, name),
      document: {
        name,
        sources: [
          sourceRow({ ...seen, parts: ['character', show.id, name], title: `${show.name}, cast`, url: page }),
        ],
      },
    })
  })
}

function characterId({ id }: TmdbDetails, name: string): string {
  return importedId('tmdb', 'character', id, name.toLowerCase())
}

/** "Jock (voice) (uncredited)" is Jock, a voice, and a note. */
function roleInCredit({ character }: TmdbCredit) {
  const remarks = [...character.matchAll(/\(([^)]*)\)/g)].map(([, remark = '']) => remark.toLowerCase())
  const name = character.replace(/\s*\((voice|uncredited|archive footage)\)/gi, '').trim()
  return {
    name,
    capacity: remarks.includes('voice') ? 'voice' : 'on-screen',
    note: remarks.filter((remark) => remark === 'uncredited' || remark === 'archive footage').join(', '),
  }
}

type Billed = {
  show: TmdbDetails
  /** The show's number and the season's: a credit of TMDB may stand in several seasons. */
  parts: number[]
  credits: TmdbCredit[]
  episodes: TmdbEpisode[]
  sourceIds: string[]
}

/**
 * Rows of cast and crew. With the episodes at hand, their guests are guests of these episodes, and cast that is
 * nobody's guest is the main cast. A role without a name of a character is kept as the job "actor".
 */
export function tmdbCreditRows({ show, parts, credits, episodes, sourceIds }: Billed) {
  const billed = episodes.some(({ guest_stars }) => guest_stars.length > 0)
  return credits.map((credit) => {
    const { name, capacity, note } = roleInCredit(credit)
    const among = episodes.filter(({ guest_stars, crew }) =>
      [...guest_stars, ...crew].some((each) => each.credit_id === credit.creditId),
    )
    const isGuest = credit.job === '' && among.length > 0
    const billing = credit.job !== '' || !billed ? 'not-stated' : isGuest ? 'guest' : 'main'
    return {
      id: importedId('tmdb', 'credit', ...parts, credit.creditId),
      personId: importedId('tmdb', 'person', credit.person.id),
      characterId: name ? characterId(show, name) : '',
      job: credit.job.toLowerCase() || (name ? 'cast' : 'actor'),
      billing,
      capacity,
      note,
      episodeIds:
        among.length === episodes.length && !isGuest
          ? []
          : among.map(({ id }) => importedId('tmdb', 'episode', id)),
      sourceIds,
    }
  })
}
