import { WINDOWS } from '@/lib/documents/vocabularies'
import { isWebAddress } from '@/lib/documents/web-address'
import { type GuideDate, isKnown, namesADay } from '@/lib/foundation/dates/guide-date'
import type { PlatformView, ReleaseView } from '@/lib/guide/releases/views'
import type { SeasonGuide } from '@/lib/guide/seasons/guide'
import { isoDayOf, isoOf } from './dates'
import { type Node, node, nodeId } from './node'
import { availableIn } from './places'

/** Release rows as schema.org tells them: where, on what, from when, and where to watch. */

/** A rumour and a withdrawn date are for readers who see what they are, not for programs that take them as facts. */
export function isPublic({ confidence }: ReleaseView): boolean {
  return confidence !== 'rumoured' && confidence !== 'withdrawn'
}

/** Whether its dates are somebody's word: what is only expected has none here. */
export function isDated(release: ReleaseView): boolean {
  return isPublic(release) && release.confidence !== 'expected'
}

type ReleaseInGuide = { release: ReleaseView; guide: SeasonGuide; origin: string }

export function releaseEventId({ release, guide, origin }: ReleaseInGuide): string {
  return `${origin}${guide.path}#${release.id}`
}

/** https://schema.org/PublicationEvent: one row of the release table. */
export function releaseEvent(placed: ReleaseInGuide): Node {
  const { release, guide, origin } = placed
  const { platform, tier } = release
  return {
    '@id': releaseEventId(placed),
    ...node('PublicationEvent', {
      name: [`${guide.show.title}, ${guide.heading}`, platform?.name].filter(Boolean).join(' on '),
      description: publicationName(release),
      ...publicationStart(release),
      location: availableIn(release).within,
      ...carrierOf(platform, origin),
      isAccessibleForFree: tier === 'free' || null,
    }),
  }
}

/** Under the name it had at the time; a channel or stream is a service, a cinema chain or a publisher is not. */
export function carrierOf(platform: PlatformView | null, origin: string): Record<string, Node> {
  if (!platform) return {}
  const { slug, name, kind } = platform
  const path = `/platforms/${slug}`
  const isService = kind === 'broadcast' || kind === 'streaming'
  const type = isService ? 'BroadcastService' : 'Organization'
  const carrier = {
    '@id': nodeId('platform', { origin, path }),
    ...node(type, { name, url: origin + path }),
  }
  return isService ? { publishedOn: carrier } : { publishedBy: carrier }
}

function publicationName({ window, confidence, note }: ReleaseView): string {
  const sure = confidence === 'expected' ? 'Expected, not announced.' : ''
  return [window === 'first-run' ? '' : `${WINDOWS[window]}.`, sure, note].filter(Boolean).join(' ')
}

/**
 * When it starts, and whether that still holds (https://schema.org/EventStatusType): what is on hold before its first
 * episode has lost its date.
 */
function publicationStart(release: ReleaseView): Record<string, string | undefined> {
  const { premiere, hold } = release
  if (!isDated(release)) return {}
  if (hold && !isKnown(premiere)) return { eventStatus: POSTPONED, previousStartDate: dayNamed(hold.was) }
  return { startDate: isoOf(premiere) }
}

const POSTPONED = 'https://schema.org/EventPostponed'

/** previousStartDate takes a day and no time. */
function dayNamed(date: GuideDate): string | undefined {
  return namesADay(date) ? date.value : undefined
}

const CATEGORIES: Record<string, string> = {
  subscription: 'subscription',
  'with-ads': 'with ads',
  free: 'free',
  rent: 'rental',
  buy: 'purchase',
}

/**
 * Where it can be watched: https://schema.org/WatchAction, whose regions stand in an ActionAccessSpecification (as in
 * https://developers.google.com/actions/media); null without an address.
 */
export function watchAction(release: ReleaseView): Node | null {
  const { watchUrl, tier, premiere, ends } = release
  if (!isWebAddress(watchUrl)) return null
  const { within, without } = availableIn(release)
  const urlTemplate = watchUrl.replaceAll('{', '%7B').replaceAll('}', '%7D')
  return node('WatchAction', {
    target: node('EntryPoint', { urlTemplate }),
    actionAccessibilityRequirement: node('ActionAccessSpecification', {
      category: CATEGORIES[tier],
      requiresSubscription: tier === 'subscription' || null,
      availabilityStarts: isDated(release) && !release.hold ? isoDayOf(premiere) : null,
      availabilityEnds: isoDayOf(ends),
      eligibleRegion: within,
      ineligibleRegion: without,
    }),
  })
}
