import type { Billing, Capacity } from '@/lib/documents/vocabularies'
import { guideDateOf, isKnown, type Precision, sortKeyOf } from '@/lib/foundation/dates/guide-date'
import type { Cite } from '../sources/views'

export type CreditView = {
  id: string
  person: { slug: string; name: string; note: string }
  character: { slug: string; name: string } | null
  job: string
  billing: Billing
  capacity: Capacity
  note: string
  spoiler: boolean
  /** Of the show as a whole: nobody says in which seasons. */
  ofShow: boolean
  /** The earliest other show in which the same person played the same character before. */
  reprises: { slug: string; title: string } | null
  /** Who played the character earlier. */
  playedBefore: { person: string; slug: string; show: string; year: string } | null
  sources: number[]
}

/** Credits as views, with what follows from earlier credits: reprises and earlier portrayals. */

export type StoredCredit = {
  id: string
  job: string
  billing: Billing
  capacity: Capacity
  note: string
  revealedBy: string | null
  seasonId: string | null
  person: { id: string; slug: string; name: string; note: string }
  character: { id: string; slug: string; name: string } | null
}

type PremiereColumns = { premiereValue: string | null; premierePrecision: Precision }

/** A credit elsewhere, with what tells when it was. */
export type CreditElsewhere = {
  personId: string
  characterId: string | null
  person: { slug: string; name: string }
  show: { slug: string; title: string; firstShownValue: string | null; firstShownPrecision: Precision }
  season: { releases: PremiereColumns[] } | null
}

export function creditViews({
  credits,
  others,
  began,
  cite,
}: {
  credits: StoredCredit[]
  others: CreditElsewhere[]
  began: string
  cite: Cite
}): CreditView[] {
  const earlier = others
    .filter((each) => creditStartKey(each) < began)
    .sort((one, other) => creditStartKey(one).localeCompare(creditStartKey(other)))
  return credits.map((credit) => {
    const { id, person, character, job, billing, capacity, note, revealedBy, seasonId } = credit
    const same = earlier.filter((each) => character !== null && each.characterId === character.id)
    const own = same.find((each) => each.personId === person.id)
    const others = same.filter((each) => each.personId !== person.id)
    return {
      id,
      job,
      billing,
      capacity,
      note,
      spoiler: revealedBy !== null,
      ofShow: seasonId === null,
      person: { slug: person.slug, name: person.name, note: person.note },
      character: character && { slug: character.slug, name: character.name },
      reprises: own ? { slug: own.show.slug, title: own.show.title } : null,
      playedBefore: own ? null : playedBefore(others[0]),
      sources: cite(id),
    }
  })
}

type Part = { personId: string; characterId: string | null; job: string }

/** Of a show's credits that name no season, those which are not a season's own. */
export function creditsNotIn<Credit extends Part>(own: Part[], ofShow: Credit[]): Credit[] {
  const partOf = ({ personId, characterId, job }: Part) => [personId, characterId, job].join(' ')
  const known = new Set(own.map(partOf))
  return ofShow.filter((credit) => !known.has(partOf(credit)))
}

function playedBefore(credit: CreditElsewhere | undefined): CreditView['playedBefore'] {
  if (!credit) return null
  const { person, show } = credit
  return {
    person: person.name,
    slug: person.slug,
    show: show.title,
    year: creditStartKey(credit).slice(0, 4),
  }
}

/** The sort key of a credit's beginning: its season's first known date, else its show's. */
export function creditStartKey({ show, season }: Pick<CreditElsewhere, 'show' | 'season'>): string {
  const dates = season?.releases.map(({ premiereValue: value, premierePrecision: precision }) =>
    guideDateOf({ value, precision }),
  )
  const [earliest] = (dates ?? []).filter(isKnown).map(sortKeyOf).sort()
  return (
    earliest ?? sortKeyOf(guideDateOf({ value: show.firstShownValue, precision: show.firstShownPrecision }))
  )
}
