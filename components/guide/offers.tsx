import type { ReactNode } from 'react'
import { TIERS, type Tier } from '@/lib/documents/vocabularies'
import { dayInWords } from '@/lib/foundation/dates/words'
import { grouped } from '@/lib/foundation/grouped'
import { FactRow } from './fact-row'

/** What can be watched now, each by its price; `chip` draws one of a price. */
export function Offers<Offer extends { tier: Tier }>({
  offers,
  chip,
}: {
  offers: Offer[]
  chip: (offer: Offer) => ReactNode
}) {
  return (
    <dl>
      {byPrice(offers).map(([tier, rows]) => (
        <FactRow key={tier} name={tier === '' ? 'Price not stated' : TIERS[tier]}>
          <span className="flex flex-wrap gap-2">{rows.map(chip)}</span>
        </FactRow>
      ))}
    </dl>
  )
}

/** A platform as a link, and what it has. */
export function OfferChip({ href, children }: { href: string; children: ReactNode }) {
  const isElsewhere = /^https?:/.test(href)
  return (
    <a
      className="inline-flex min-h-11 items-center gap-1.5 rounded-full border border-edge bg-raised px-4 no-underline hover:border-ink"
      href={href}
      {...(isElsewhere && { rel: 'nofollow noopener external' })}
    >
      {children}
    </a>
  )
}

/** In the order of the vocabulary: what a subscription has comes before what is paid for by itself. */
function byPrice<Offer extends { tier: Tier }>(offers: Offer[]): [Tier, Offer[]][] {
  const order = Object.keys(TIERS)
  const rank = (tier: Tier) => (tier === '' ? order.length : order.indexOf(tier))
  return [...grouped(offers, ({ tier }) => tier)].sort(([one], [other]) => rank(one) - rank(other))
}

/** "checked 28 Jan 2022": the oldest of the days on which somebody looked. */
export function Checked({ days }: { days: string[] }) {
  const [oldest] = days.filter(Boolean).sort()
  if (!oldest) return 'nobody says when that was checked'
  return (
    <>
      checked <time dateTime={oldest}>{dayInWords(oldest, 'short').slice('Fri '.length)}</time>
    </>
  )
}
