import 'server-only'
import { grouped } from '@/lib/foundation/grouped'
import { yearsOf } from '../../credits/parts'
import type { PersonCredit } from '../../credits/queries'
import { postersByEntry } from '../../media/queries'
import type { ImageView } from '../../media/views'
import { currentOf, listSeasonCards, type SeasonCard, type Seen } from '../../seasons/cards/queries'

/** What somebody is known for, and where they are to be seen now and next. */
export type Career = {
  knownFor: { slug: string; title: string; poster: ImageView | null; years: string }[]
  running: SeasonCard[]
  soon: SeasonCard[]
}

const MOST_KNOWN = 4
/** A person's newest seasons hold what is to come. */
const NEWEST = 40

/** From parts that give nothing away, newest first. */
export async function findCareer(parts: PersonCredit[], seen: Seen): Promise<Career> {
  const shows = [...grouped(parts, ({ show }) => show.id).values()]
    .sort((one, other) => weightOf(other) - weightOf(one))
    .slice(0, MOST_KNOWN)
  const seasonIds = [...new Set(parts.flatMap(({ season }) => season?.id ?? []))].slice(0, NEWEST)
  const [posters, seasons] = await Promise.all([
    postersByEntry(shows.flatMap(([first]) => first?.show.id ?? [])),
    listSeasonCards(seasonIds, seen),
  ])
  return {
    ...currentOf(seasons),
    knownFor: shows.flatMap((same) => {
      const [first] = same
      if (!first) return []
      const { id, slug, title } = first.show
      return [{ slug, title, poster: posters.get(id) ?? null, years: yearsOf(same) }]
    }),
  }
}

/** A main part counts for more than many guests. */
function weightOf(parts: PersonCredit[]): number {
  return parts.length + 10 * parts.filter(({ billing }) => billing === 'main').length
}
