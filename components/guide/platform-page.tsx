import { dayInWords } from '@/lib/foundation/dates/words'
import type { PlatformPage as Platform } from '@/lib/guide/platforms/queries'
import { inSentence } from '@/lib/guide/season-heading'
import { GuideTime } from './guide-time'
import { Crumbs, PageFrame } from './page-frame'
import { Pages } from './pages'
import { Prose } from './prose'
import { Soon } from './soon'
import { SourceMarks, Sources } from './sources'
import { PlatformData } from './structured-data'
import { regionQuery } from './your-region'

type Props = { platform: Platform; region: string | null; today: string }

/** What it is, and what runs and comes next there where the reader lives. `today` is an ISO day, where the reader is. */
export function PlatformPage({ platform, region, today }: Props) {
  const { name, kind, owner, url, description, regions, successor, seasons, current } = platform
  const query = regionQuery(region)
  const path = `/platforms/${platform.slug}`
  return (
    <PageFrame
      here="/platforms"
      footer={<span>Updated on {dayInWords(platform.updatedOn)}</span>}
      about={path}
      place={{ path, region }}
    >
      <PlatformData platform={platform} />
      <Crumbs crumbs={[{ name: 'Platforms', path: `/platforms${query}` }, { name }]} />
      <h1 className="page-title">
        <bdi>{name}</bdi>
        <SourceMarks sources={platform.citations.name} />
      </h1>
      <p className="soft">
        {[kind, owner && `owned by ${owner}`, regions.length > 0 && placesInWords(regions)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {url && (
        <p>
          <a href={url} rel="nofollow noopener external">
            {new URL(url).hostname.replace(/^www\./, '')}
          </a>
        </p>
      )}
      {successor && (
        <p>
          Became <a href={`/platforms/${successor.slug}${query}`}>{successor.name}</a>.
        </p>
      )}
      <div className="mt-4">
        <Prose text={description} />
      </div>
      <SourceMarks sources={platform.citations.description} />
      <Names names={platform.names} />
      {current && (
        <div id="next" data-region-part>
          <Soon heading="On now" seasons={current.running} query={query} today={today} />
          <Soon heading="Coming next" seasons={current.soon} query={query} today={today} />
          <Follow platform={platform} region={region} />
        </div>
      )}
      <section id="seasons" data-region-part className="part" aria-labelledby="seasons-heading">
        <h2 id="seasons-heading">All seasons</h2>
        {seasons.items.length === 0 && <p className="soft">Nothing in the guide yet.</p>}
        <ul className="rows">
          {seasons.items.map((season) => (
            <li key={season.id}>
              <span>
                <a href={season.path + query}>
                  {season.show}, {inSentence(season.heading)}
                </a>
                <small className="soft block">{season.regions}</small>
              </span>
              <span className="soft">
                <GuideTime date={season.premiere} />
              </span>
            </li>
          ))}
        </ul>
        <Pages path={path} list={seasons} query={query.slice(1)} />
      </section>
      <Sources sources={platform.sources} disputes={[]} />
    </PageFrame>
  )
}

/** The schedule of it alone, whose calendar can be followed. */
function Follow({ platform: { slug, name }, region }: Omit<Props, 'today'>) {
  const kept = new URLSearchParams({ ...(region && { region }), platform: slug })
  return (
    <p className="acts">
      <a className="button" href={`/schedule?${kept}`}>
        Schedule of {name}
      </a>
      <a className="button" href={`/coming?${kept}`}>
        All that is coming
      </a>
    </p>
  )
}

const MOST_NAMED = 6

function placesInWords(regions: string[]): string {
  return regions.length > MOST_NAMED ? `in ${regions.length} countries` : `in ${regions.join(', ')}`
}

function Names({ names }: { names: Platform['names'] }) {
  if (names.length < 2) return null
  return (
    <ul className="rows mt-4 max-w-2xl">
      {names.map(({ name, fromDay, untilDay }) => (
        <li key={name + fromDay}>
          <span>{name}</span>
          <span className="soft">
            {[
              fromDay && `from ${dayInWords(fromDay, 'short')}`,
              untilDay && `until ${dayInWords(untilDay, 'short')}`,
            ]
              .filter(Boolean)
              .join(' ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
