import { slugOf } from '@/lib/foundation/transliterate'
import type { SeasonInput, ShowInput } from './revision'

/** Rows whose ids are made from what they hold, so that they stay the same from revision to revision. */

type RowOf<List> = NonNullable<List> extends (infer Row)[] ? Row : never
type Episode = RowOf<SeasonInput['episodes']>
export type Credit = RowOf<SeasonInput['credits']>
export type Image = RowOf<ShowInput['images']>
export type Source = RowOf<SeasonInput['sources']>

/** Episodes 1 to n of a season ("picard-2"), by their titles; "" for one not known yet. */
export function episodesOf(season: string, titles: string[]): Episode[] {
  return titles.map((title, index) => ({
    id: `${season}-episode-${index + 1}`,
    number: index + 1,
    title,
    kind: index === 0 ? 'premiere' : index === titles.length - 1 ? 'finale' : 'standard',
  }))
}

type Part = Omit<Credit, 'personId' | 'characterId' | 'job'> & { person: string; as: string }

/** A part in a season or film ("picard-2"), by the names of the person and the character. */
export function castIn(work: string, { person, as, ...rest }: Part): Credit {
  return {
    id: `${work}-credit-${slugOf(as)}`,
    personId: `person-${slugOf(person)}`,
    characterId: `character-${slugOf(as)}`,
    job: 'cast',
    ...rest,
  }
}

/** Our own poster of a show or season: `name` is its file under public/artwork. */
export function ownPoster(work: string, { name, alt }: { name: string; alt: string }): Image {
  return {
    id: `${work}-image-artwork`,
    kind: 'poster',
    file: `/artwork/${name}.svg`,
    width: 600,
    height: 900,
    alt,
    caption: 'Artwork made for this guide, by Logline.',
    credit: 'Logline artwork',
    publisher: 'Logline',
    licence: 'own',
  }
}

/** The article that the guide began with, as a source of one document. */
export function whatToWatch(id: string): Source {
  return {
    id,
    publisher: 'What to Watch',
    title: 'Star Trek: Picard season 2: release date, trailer, cast, plot and everything we know',
    url: WHAT_TO_WATCH,
    publishedOn: '2022-02-02',
  }
}

export const WHAT_TO_WATCH =
  'https://www.whattowatch.com/watching-guides/star-trek-picard-season-2-release-date-trailer-cast-plot-and-everything-we-know'
