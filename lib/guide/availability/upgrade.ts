/** What is known of a stored document of an older Logline. */
type Stored = Record<string, unknown>

/**
 * A season's document that an import made before there was a list of its own: what a catalogue says can be watched now
 * stood among the releases, as rows without a date.
 */
export function withAvailabilityApart(season: Stored): Stored {
  const { releases, availability = [] } = season
  if (!Array.isArray(releases) || !Array.isArray(availability)) return season
  const offers = releases.filter(isOffer)
  if (offers.length === 0) return season
  return {
    ...season,
    releases: releases.filter((row) => !isOffer(row)),
    availability: [...availability, ...offers.map(asAvailability)],
  }
}

function isOffer(row: unknown): row is Stored {
  if (typeof row !== 'object' || row === null) return false
  const { id, premiere, exceptions } = row as Stored
  const hasDate = typeof premiere === 'object' && premiere !== null && Boolean((premiere as Stored).on)
  const hasDates = Array.isArray(exceptions) && exceptions.length > 0
  return typeof id === 'string' && id.startsWith('tmdb-offer-') && !hasDate && !hasDates
}

function asAvailability({ id, platformId, regions, tier, watchUrl, note, sourceIds }: Stored): Stored {
  const own = typeof note === 'string' ? note.replace(/^Listed by JustWatch for the whole show\. ?/, '') : ''
  return { id, platformId, regions, tier, watchUrl, note: own, sourceIds }
}
