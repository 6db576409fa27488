import { dayInWords } from '@/lib/foundation/dates/words'
import type { PlatformPage as Platform } from '@/lib/guide/platforms/queries'
import { inSentence } from '@/lib/guide/season-heading'
import { GuideTime } from './guide-time'
import { Crumbs, PageFrame } from './page-frame'
import { Pages } from './pages'
import { Prose } from './prose'
import { SourceMarks, Sources } from './sources'
import { PlatformData } from './structured-data'

export function PlatformPage({ platform }: { platform: Platform }) {
  const { name, kind, owner, url, description, regions, successor, seasons } = platform
  return (
    <PageFrame here="/platforms" footer={<span>Updated on {dayInWords(platform.updatedOn)}</span>}>
      <PlatformData platform={platform} />
      <Crumbs crumbs={[{ name: 'Platforms', path: '/platforms' }, { name }]} />
      <h1 className="page-title">
        <bdi>{name}</bdi>
        <SourceMarks sources={platform.citations.name} />
      </h1>
      <p className="soft">
        {[kind, owner && `owned by ${owner}`, regions.length > 0 && `in ${regions.join(', ')}`]
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
          Became <a href={`/platforms/${successor.slug}`}>{successor.name}</a>.
        </p>
      )}
      <Names names={platform.names} />
      <Prose text={description} />
      <SourceMarks sources={platform.citations.description} />
      <section className="part" aria-labelledby="seasons-heading">
        <h2 id="seasons-heading">Seasons</h2>
        {seasons.items.length === 0 && <p className="soft">Nothing in the guide yet.</p>}
        <ul className="rows">
          {seasons.items.map((season) => (
            <li key={season.id}>
              <span>
                <a href={season.path}>
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
        <Pages path={`/platforms/${platform.slug}`} list={seasons} />
      </section>
      <Sources sources={platform.sources} disputes={[]} />
    </PageFrame>
  )
}

function Names({ names }: { names: Platform['names'] }) {
  if (names.length < 2) return null
  return (
    <ul className="rows">
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
