import type { ReactNode } from 'react'
import { CATALOGUES, TITLE_KINDS } from '@/lib/documents/vocabularies'
import { languageName } from '@/lib/foundation/language-names'
import { listInWords } from '@/lib/foundation/list-words'
import { isRegion, regionName } from '@/lib/guide/regions/regions'
import type { ShowPage as Show } from '@/lib/guide/shows/queries'
import { FactRow } from './fact-row'

type Props = { show: Show; region: string | null }

/** Where a show is from, in which languages, for which age here, and its pages in other catalogues; long lists folded. */
export function ShowFacts({ show, region }: Props) {
  const { languages, countries, ageRatings, catalogues, otherTitles } = show
  const here = ageRatings.find((rating) => rating.region === region)
  const rows: [string, ReactNode][] = [
    [languages.length === 1 ? 'Language' : 'Languages', listInWords(languages.map(languageName))],
    [countries.length === 1 ? 'Country' : 'Countries', listInWords(countries.map(placeName))],
    [`Age rating, ${regionName(region ?? '')}`, here?.rating],
    ['Elsewhere', catalogues.length > 0 && <Catalogues catalogues={catalogues} />],
  ]
  const known = rows.filter(([, value]) => value)
  if (known.length + ageRatings.length + otherTitles.length === 0) return null
  return (
    <section id="facts" data-region-part className="part" aria-labelledby="facts-heading">
      <h2 id="facts-heading">Facts</h2>
      <dl>
        {known.map(([name, value]) => (
          <FactRow key={name} name={name}>
            {value}
          </FactRow>
        ))}
      </dl>
      <Ratings ratings={ageRatings} />
      <Titles titles={otherTitles} />
    </section>
  )
}

function Catalogues({ catalogues }: Pick<Show, 'catalogues'>) {
  return catalogues.map(({ provider, url }, at) => (
    <span key={url}>
      {at > 0 && ' · '}
      <a href={url} rel="nofollow noopener external">
        {CATALOGUES[provider]}
      </a>
    </span>
  ))
}

function Ratings({ ratings }: { ratings: Show['ageRatings'] }) {
  if (ratings.length === 0) return null
  return (
    <Folded name={ratings.length === 1 ? 'Rating in one country' : `Ratings in ${ratings.length} countries`}>
      {byName(ratings, ({ region }) => placeName(region)).map(({ region, rating }) => (
        <FactRow key={region} name={placeName(region)}>
          {rating}
        </FactRow>
      ))}
    </Folded>
  )
}

function Titles({ titles }: { titles: Show['otherTitles'] }) {
  if (titles.length === 0) return null
  return (
    <Folded name={titles.length === 1 ? 'One other title' : `${titles.length} other titles`}>
      {byName(titles, ({ region, kind }) => (region ? placeName(region) : TITLE_KINDS[kind])).map((title) => (
        <FactRow
          key={title.text + title.region}
          name={title.region ? placeName(title.region) : TITLE_KINDS[title.kind]}
          lang={title.language}
        >
          <bdi>{title.text}</bdi>
        </FactRow>
      ))}
    </Folded>
  )
}

function Folded({ name, children }: { name: string; children: ReactNode }) {
  return (
    <details className="border-t border-line py-3">
      <summary>{name}</summary>
      <dl className="mt-2">{children}</dl>
    </details>
  )
}

function byName<Item>(items: Item[], nameOf: (item: Item) => string): Item[] {
  return items.toSorted((one, other) => nameOf(one).localeCompare(nameOf(other), 'en'))
}

/** A country by its name; one that is no more as it was written. */
function placeName(code: string): string {
  return isRegion(code) ? regionName(code) : code
}
