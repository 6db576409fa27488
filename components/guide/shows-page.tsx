import type { Page } from '@/lib/foundation/paging'
import type { ShowInList, ShowsChoices, ShowsFilter } from '@/lib/guide/shows/list/queries'
import { Letters } from './letters'
import { Crumbs, PageFrame } from './page-frame'
import { Pages } from './pages'
import { SmallPoster } from './poster'
import { ShowsFilterForm } from './shows-filter'

type Props = { list: Page<ShowInList, number | null>; filter: ShowsFilter; choices: ShowsChoices }

/** Every show by title, or those that fit what the address asks for. */
export function ShowsPage({ list, filter, choices }: Props) {
  const { letter, ...others } = filter
  return (
    <PageFrame here="/shows">
      <Crumbs crumbs={[{ name: 'Shows' }]} />
      <h1 className="page-title">Shows</h1>
      <ShowsFilterForm filter={filter} choices={choices} />
      <Letters path="/shows" chosen={letter} kept={others} />
      <ShowCount total={list.total} isNarrowed={Object.keys(filter).length > 0} />
      <ul className="cards part">
        {list.items.map((show) => (
          <li key={show.slug}>
            <a className="card show-card" href={`/shows/${show.slug}`}>
              <SmallPoster poster={show.poster} title={show.title} />
              <span>
                <b dir="auto">{show.title}</b>
                <span className="soft">{factsOf(show)}</span>
                <span className="block">{show.logline}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      <Pages path="/shows" list={list} query={new URLSearchParams(filter).toString()} />
    </PageFrame>
  )
}

function ShowCount({ total, isNarrowed }: { total: number | null; isNarrowed: boolean }) {
  if (!isNarrowed)
    return (
      <p className="soft">{total === 0 ? 'No show is published yet.' : `${total} in the guide, by title.`}</p>
    )
  return (
    <p className="soft">
      {total === 0 ? 'No show in the guide fits this.' : `${countInWords(total)} this, by title.`}{' '}
      <a href="/shows">All shows</a>
    </p>
  )
}

function countInWords(total: number | null): string {
  if (total === null) return 'Too many to count fit'
  return `${total} that ${total === 1 ? 'fits' : 'fit'}`
}

function factsOf({ kind, seasons, firstShown }: ShowInList): string {
  const count = seasons > 0 ? `${seasons} ${seasons === 1 ? 'season' : 'seasons'} in the guide` : ''
  return [kind, firstShown.value?.slice(0, 4) ?? '', count].filter(Boolean).join(', ')
}
