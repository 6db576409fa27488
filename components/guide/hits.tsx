import type { Hit } from '@/lib/guide/search/hits/queries'
import type { Findable } from '@/lib/guide/search/texts'
import { CARDS, CardName, PosterCard } from './poster-card'
import { standsInWords, sureInWords } from './season-links'
import { regionQuery } from './your-region'

type Props = { kind: Findable; hits: Hit[]; region: string | null; today: string }

/** What was found of a kind; shows and seasons with their picture and their next date. */
export function Hits({ kind, hits, region, today }: Props) {
  const query = regionQuery(region)
  if (kind === 'show' || kind === 'season')
    return (
      <ul className={CARDS}>
        {hits.map((hit) => (
          <li key={hit.path}>
            <PosterCard
              href={hit.path + query}
              poster={hit.poster}
              title={hit.season?.show ?? hit.title}
              part={kind === 'season' ? hit.season?.heading : undefined}
            >
              <CardName>{hit.title}</CardName>
              <span className="block text-soft">{hit.detail}</span>
              {hit.season && <Next hit={hit.season} isOfShow={kind === 'show'} today={today} />}
            </PosterCard>
          </li>
        ))}
      </ul>
    )
  return (
    <ul className="rows">
      {hits.map(({ path, title, detail }) => (
        <li key={path}>
          <a href={path + query} dir="auto">
            {title}
          </a>
          <span className="soft">{detail}</span>
        </li>
      ))}
    </ul>
  )
}

type NextProps = { hit: NonNullable<Hit['season']>; isOfShow: boolean; today: string }

/** "Season 2: Fri 4 Mar · Prime Video". */
function Next({ hit, isOfShow, today }: NextProps) {
  return (
    <span className="mt-1 block text-small">
      <span className={hit.begins && hit.status !== 'ended' ? 'font-semibold text-accent' : 'text-soft'}>
        {isOfShow && `${hit.heading}: `}
        {[standsInWords(hit, today), sureInWords(hit)].filter(Boolean).join(', ')}
      </span>
      {hit.platform && <span className="text-soft"> · {hit.platform.name}</span>}
    </span>
  )
}
