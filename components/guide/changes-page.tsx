import { dayInWords } from '@/lib/foundation/dates/words'
import type { Changes, ChangeView } from '@/lib/guide/date-changes/queries'
import { whatHappened } from '@/lib/guide/date-changes/sentences'
import { ALL_REGIONS, regionInSentence } from '@/lib/guide/regions/regions'
import { inSentence } from '@/lib/guide/season-heading'
import { Crumbs, PageFrame } from './page-frame'
import { Onward } from './pages'
import { askedRegion, regionQuery } from './your-region'

type Props = {
  changes: Changes
  /** Whether it goes on from an earlier page. */
  isLater: boolean
  region: string | null
  show: string | null
  /** Whether all regions were asked for. */
  isForAll: boolean
}
/** Every date that changed, by the day on which the guide said so. */
export function ChangesPage({ changes, isLater, region, show, isForAll }: Props) {
  const { items, next } = changes
  const asked = askedRegion({ region, isForAll })
  const own = `/changes${show ? `?show=${show}` : ''}`
  const query = new URLSearchParams({ ...(show && { show }), ...(asked && { region: asked }) }).toString()
  const days = [...new Set(items.map((change) => change.at.slice(0, 10)))]
  return (
    <PageFrame here="/changes" place={{ path: own, region, isForAll }}>
      <div id="changes" data-region-part>
        <Crumbs crumbs={[{ name: 'Changes' }]} />
        <h1 className="page-title">Changed dates{region && ` in ${regionInSentence(region)}`}</h1>
        <p className="soft">
          Every date that was announced, moved, confirmed or withdrawn. Follow it as{' '}
          <a href={`/changes.xml${query && `?${query}`}`}>Atom</a> or{' '}
          <a href={`/changes.json${query && `?${query}`}`}>JSON Feed</a>.
        </p>
        {region && (
          <p>
            <a href={`${own}${show ? '&' : '?'}region=${ALL_REGIONS}`}>All regions</a>
          </p>
        )}
        {items.length === 0 && <p className="part">{nothingIn(changes, isLater)}</p>}
        {days.map((day) => (
          <section key={day} className="part" aria-label={dayInWords(day)}>
            <h2>
              <time dateTime={day}>{dayInWords(day)}</time>
            </h2>
            <ul className="rows">
              {items
                .filter((change) => change.at.startsWith(day))
                .map((change) => (
                  <DateChangeLine key={change.id} change={change} query={regionQuery(region)} />
                ))}
            </ul>
          </section>
        ))}
        <Onward
          path="/changes"
          query={query}
          isLater={isLater}
          next={next}
          words={{ first: 'Newest', next: 'Older' }}
        />
      </div>
    </PageFrame>
  )
}

function nothingIn({ next }: Changes, isLater: boolean): string {
  if (next !== null) return 'None of these changes is in this region. There are older ones.'
  return isLater ? 'There are no older ones.' : 'No date has changed yet.'
}

function DateChangeLine({ change, query }: { change: ChangeView; query: string }) {
  const { show, season, episode, regions, platform, reason, sources } = change
  return (
    <li id={change.id}>
      <span>
        <a href={season.path + query}>
          <bdi>{show.title}</bdi>, {inSentence(season.heading)}
        </a>
        {episode && <Episode episode={episode} query={query} />} <b>{whatHappened(change)}</b>
        {reason && <span className="block">{reason}</span>}
        {sources.length > 0 && (
          <small className="soft block">
            {sources.length === 1 ? 'Source' : 'Sources'}:{' '}
            {sources.map((source) => source.publisher).join(', ')}
          </small>
        )}
      </span>
      <span className="soft">
        {regions}
        {platform && <>, {platform.name}</>}
      </span>
    </li>
  )
}

function Episode({ episode, query }: { episode: NonNullable<ChangeView['episode']>; query: string }) {
  const { path, number, title } = episode
  const name = `episode ${number ?? `“${title}”`}`
  return <>, {path === null ? name : <a href={path + query}>{name}</a>}</>
}
