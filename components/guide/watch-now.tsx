import { listInWords } from '@/lib/foundation/list-words'
import type { AvailabilityView } from '@/lib/guide/availability/views'
import { WORLD } from '@/lib/guide/regions/regions'
import type { SeasonGuide } from '@/lib/guide/seasons/guide'
import { Checked, OfferChip, Offers } from './offers'
import { SourceMarks } from './sources'
import { regionQuery } from './your-region'

/** Where the season can be watched now, by price: in the chosen region or, without one, anywhere. */
export function WatchNow({ guide: { availability, forRegion } }: { guide: SeasonGuide }) {
  if (availability.length === 0) return null
  const offers = forRegion ? forRegion.availability : availability
  const query = regionQuery(forRegion?.region ?? null)
  const told = offers.length > 0 ? offers : availability
  return (
    <section id="watch-now" data-region-part className="part" aria-labelledby="watch-now-heading">
      <h2 id="watch-now-heading">
        Watch now{' '}
        <span className="beside">
          {forRegion && `in ${forRegion.inSentence}, `}
          <Checked days={told.map(({ asOf }) => asOf)} />
          <SourceMarks sources={sourcesOf(told)} />
        </span>
      </h2>
      {offers.length === 0 && (
        <p className="soft">No platform in {forRegion?.inSentence} is known to have it.</p>
      )}
      {forRegion ? (
        <Offers
          offers={offers}
          chip={(offer) => <Offer key={offer.id} offer={offer} query={query} isHere />}
        />
      ) : (
        <details>
          <summary>{platformsInWords(offers)}</summary>
          <Offers
            offers={offers}
            chip={(offer) => <Offer key={offer.id} offer={offer} query={query} isHere={false} />}
          />
        </details>
      )}
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

type OfferProps = { offer: AvailabilityView; query: string; isHere: boolean }

function Offer({ offer, query, isHere }: OfferProps) {
  const { platform, watchUrl, regions } = offer
  if (isHere)
    return (
      <OfferChip href={watchUrl || `/platforms/${platform.slug}${query}`}>
        {watchUrl && <span className="sr-only">Watch on </span>}
        {platform.nameNow}
        {watchUrl && <span aria-hidden="true">↗</span>}
      </OfferChip>
    )
  const places = regions.length === 1 ? '1 country' : `${regions.length} countries`
  return (
    <OfferChip href={`/platforms/${platform.slug}${query}`}>
      {platform.nameNow}{' '}
      <small className="soft">{regions.includes(WORLD) ? 'everywhere' : `in ${places}`}</small>
    </OfferChip>
  )
}

function sourcesOf(offers: AvailabilityView[]): number[] {
  return [...new Set(offers.flatMap((offer) => offer.sources))].sort((one, other) => one - other)
}
