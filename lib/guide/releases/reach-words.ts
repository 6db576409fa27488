import { REST, regionName, WORLD } from '../regions/regions'

type Carrier = { name: string; regions: unknown[] } | null

/** Whether a row says "everywhere" and means only where its platform exists. */
export function isWhereItsPlatformIs(code: string, platform: Carrier): platform is NonNullable<Carrier> {
  return (code === WORLD || code === REST) && platform !== null && platform.regions.length > 0
}

/**
 * The regions a release row names: "United States, Canada", "Everywhere", "Everywhere Longwave is" where its platform
 * does not exist everywhere. `groupNames` are those of groups by their codes.
 */
export function reachInWords(
  codes: string[],
  { groupNames, platform }: { groupNames: Record<string, string>; platform: Carrier },
): string {
  return codes
    .map((code) =>
      isWhereItsPlatformIs(code, platform) ? `Everywhere ${platform.name} is` : regionName(code, groupNames),
    )
    .join(', ')
}
