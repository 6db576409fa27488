import { TIERS, type Tier } from '@/lib/documents/vocabularies'
import { dayInWords } from '@/lib/foundation/dates/words'
import { grouped } from '@/lib/foundation/grouped'
import { listInWords } from '@/lib/foundation/list-words'
import type { AvailabilityView } from '@/lib/guide/availability/views'
import { WORLD } from '@/lib/guide/regions/regions'
import type { SeasonGuide } from '@/lib/guide/seasons/guide'
import { SourceMarks } from './sources'

/** Where the season can be watched now, by price: in the chosen region or, without one, anywhere. */
export function WatchNow({ guide: { availability, forRegion } }: { guide: SeasonGuide }) {
  if (availability.length === 0) return null
  const offers = forRegion ? forRegion.availability : availability
  return (
    <section id="watch-now" data-region-part className="part" aria-labelledby="watch-now-heading">
      <h2 id="watch-now-heading">
        Watch now {forRegion && <span className="beside">in {forRegion.inSentence}</span>}
      </h2>
      {offers.length === 0 && (
        <p className="soft">Nobody we know of tells of a platform in {forRegion?.inSentence} that has it.</p>
      )}
      {forRegion ? (
        <Offers offers={offers} isHere />
      ) : (
        <details>
          <summary>{platformsInWords(offers)}</summary>
          <Offers offers={offers} isHere={false} />
        </details>
      )}
      <AsOf offers={offers.length > 0 ? offers : availability} />
    </section>
  )
}

/** "On Netflix, Hulu and 20 more platforms": those of the most countries first. */
function platformsInWords(offers: AvailabilityView[]): string {
  const reach = ({ regions }: AvailabilityView) => (regions.includes(WORLD) ? Infinity : regions.length)
  const widest = [...offers].sort((one, other) => reach(other) - reach(one))
  const names = [...new Set(widest.map(({ platform }) => platform.nameNow))]
  const more = names.length - SHOWN_BY_NAME
  if (more <= 1) return `On ${listInWords(names)}`
  return `On ${listInWords([...names.slice(0, SHOWN_BY_NAME), `${more} more platforms`])}`
}

const SHOWN_BY_NAME = 3

function Offers({ offers, isHere }: { offers: AvailabilityView[]; isHere: boolean }) {
  return (
    <dl className="offers">
      {byPrice(offers).map(([tier, rows]) => (
        <div key={tier}>
          <dt>{tier === '' ? 'Price not stated' : TIERS[tier]}</dt>
          <dd>
            {rows.map((offer, position) => (
              <span key={offer.id}>
                {position > 0 && ', '}
                <Offer offer={offer} isHere={isHere} />
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Offer({ offer, isHere }: { offer: AvailabilityView; isHere: boolean }) {
  const { platform, watchUrl, regions } = offer
  const isEverywhere = regions.includes(WORLD)
  const places = regions.length === 1 ? '1 country' : `${regions.length} countries`
  return (
    <>
      <a href={`/platforms/${platform.slug}`}>{platform.nameNow}</a>
      {isHere && watchUrl && (
        <>
          {' '}
          <a href={watchUrl} rel="nofollow noopener external">
            (watch<span className="sr-only"> on {platform.nameNow}</span>)
          </a>
        </>
      )}
      {!isHere && <small className="soft"> {isEverywhere ? 'everywhere' : `in ${places}`}</small>}
    </>
  )
}

/** In the order of the vocabulary: what a subscription has comes before what is paid for by itself. */
function byPrice(offers: AvailabilityView[]): [Tier, AvailabilityView[]][] {
  const order = Object.keys(TIERS)
  const rows = [...grouped(offers, ({ tier }) => tier)]
  const rank = (tier: Tier) => (tier === '' ? order.length : order.indexOf(tier))
  return rows.sort(([one], [other]) => rank(one) - rank(other))
}

/** Since when it is known, and who says so. */
function AsOf({ offers }: { offers: AvailabilityView[] }) {
  const days = offers.map(({ asOf }) => asOf).filter(Boolean)
  const asOf = days.sort()[0]
  const sources = [...new Set(offers.flatMap((offer) => offer.sources))].sort((one, other) => one - other)
  return (
    <p className="soft">
      {asOf ? (
        <>
          As of <time dateTime={asOf}>{dayInWords(asOf)}</time>
        </>
      ) : (
        'Nobody says as of which day'
      )}
      <SourceMarks sources={sources} />
    </p>
  )
}
