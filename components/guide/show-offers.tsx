import { regionInSentence } from '@/lib/guide/regions/regions'
import type { ShowPage as Show } from '@/lib/guide/shows/queries'
import { Checked, OfferChip, Offers } from './offers'
import { regionQuery } from './your-region'

type Props = { offers: Show['offers']; region: string | null }

/** Where the seasons can be watched now, by price, where the reader lives. */
export function ShowOffers({ offers, region }: Props) {
  return (
    <section id="watch-now" data-region-part className="part empty:hidden" aria-label="Watch now">
      {region && offers.length > 0 && (
        <>
          <h2>
            Watch now{' '}
            <span className="beside">
              in {regionInSentence(region)}, <Checked days={offers.map(({ checkedOn }) => checkedOn)} />
            </span>
          </h2>
          <Offers
            offers={offers}
            chip={({ tier, platform, seasons }) => (
              <OfferChip
                key={tier + platform.slug}
                href={`/platforms/${platform.slug}${regionQuery(region)}`}
              >
                {platform.nameNow}: {seasons}
              </OfferChip>
            )}
          />
        </>
      )}
    </section>
  )
}
