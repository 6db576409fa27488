import { SHOW_KINDS } from '@/lib/documents/vocabularies'
import type { Page } from '@/lib/foundation/paging'
import { regionInSentence } from '@/lib/guide/regions/regions'
import type { ShowInList, ShowsChoices, ShowsFilter } from '@/lib/guide/shows/list/queries'
import { SHOW_STATUSES } from '@/lib/guide/shows/list/statuses'
import { Letters } from './letters'
import { Crumbs, PageFrame } from './page-frame'
import { Pages } from './pages'
import { CARDS, CardName, PosterCard } from './poster-card'
import { ShowsFilterForm } from './shows-filter'
import { regionQuery } from './your-region'

type Props = {
  list: Page<ShowInList, number | null>
  filter: ShowsFilter
  choices: ShowsChoices
  region: string | null
}

/** Every show by title, or those that fit what the address asks for. */
export function ShowsPage({ list, filter, choices, region }: Props) {
  const { letter, ...others } = filter
  const kept = { ...(region && { region }) }
  const asked = new URLSearchParams(filter)
  return (
    <PageFrame here="/shows" place={{ path: asked.size > 0 ? `/shows?${asked}` : '/shows', region }}>
      <Crumbs crumbs={[{ name: 'Shows' }]} />
      <h1 className="page-title">
        {filter.status ? SHOW_STATUSES[filter.status] : 'Shows'}
        {filter.status && region && ` in ${regionInSentence(region)}`}
      </h1>
      <details open={Object.keys(others).length > 0} className="my-4">
        <summary className="py-2">Narrow by kind, genre, platform, status</summary>
        <ShowsFilterForm filter={filter} choices={choices} region={region} />
      </details>
      <Letters path="/shows" chosen={letter} kept={{ ...kept, ...others }} />
      <div id="list" data-region-part>
        <ShowCount region={region} total={list.total} isNarrowed={Object.keys(filter).length > 0} />
        <ul className={`mt-6 ${CARDS}`}>
          {list.items.map((show) => (
            <li key={show.slug}>
              <PosterCard
                href={`/shows/${show.slug}${regionQuery(region)}`}
                poster={show.poster}
                title={show.title}
              >
                <CardName>{show.title}</CardName>
                <span className="soft">{factsOf(show)}</span>
                <span className="block">{show.logline}</span>
              </PosterCard>
            </li>
          ))}
        </ul>
        <Pages path="/shows" list={list} query={new URLSearchParams({ ...kept, ...filter }).toString()} />
      </div>
    </PageFrame>
  )
}

type CountProps = { total: number | null; isNarrowed: boolean; region: string | null }

function ShowCount({ total, isNarrowed, region }: CountProps) {
  if (!isNarrowed)
    return (
      <p className="soft">{total === 0 ? 'No show is published yet.' : `${total} in the guide, by title.`}</p>
    )
  return (
    <p className="soft">
      {total === 0 ? 'No show in the guide fits this.' : `${countInWords(total)} this, by title.`}{' '}
      <a href={`/shows${regionQuery(region)}`}>All shows</a>
    </p>
  )
}

function countInWords(total: number | null): string {
  if (total === null) return 'Too many to count fit'
  return `${total} that ${total === 1 ? 'fits' : 'fit'}`
}

function factsOf({ kind, seasons, firstShown }: ShowInList): string {
  const count = seasons > 0 ? `${seasons} ${seasons === 1 ? 'season' : 'seasons'}` : ''
  return [SHOW_KINDS[kind], firstShown.value?.slice(0, 4) ?? '', count].filter(Boolean).join(' · ')
}
