import type { z } from 'zod'
import { MAX_CREDITS } from '@/lib/guide/credits/fields'
import type { CreditView } from '@/lib/guide/credits/views'
import { first } from './schema-kit'
import type { castCredit, crewCredit } from './shared'

type Cast = z.output<typeof castCredit>
type Crew = z.output<typeof crewCredit>

/** Who plays whom and who made it; a credit that would give the story away is neither. */
export function creditsInApi(credits: CreditView[]): { cast: Cast[]; crew: Crew[] } {
  const shown = credits.filter((credit) => !credit.spoiler)
  return {
    cast: first(shown.filter((credit) => credit.character !== null).map(castInApi), MAX_CREDITS),
    crew: first(shown.filter((credit) => credit.character === null).map(crewInApi), MAX_CREDITS),
  }
}

function castInApi({ person, character, billing, note, reprises }: CreditView): Cast {
  return { person: { slug: person.slug, name: person.name }, character, billing, note, reprises }
}

function crewInApi({ person, job, note }: CreditView): Crew {
  return { person: { slug: person.slug, name: person.name }, job, note }
}
