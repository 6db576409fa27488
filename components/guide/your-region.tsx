import { zonesFile } from '@/generated/elements'
import { readerPageAt } from '@/lib/guide/reader-pages'
import { ALL_REGIONS, regionName } from '@/lib/guide/regions/regions'

/** The page in whose head it stands: its path with what else is asked of it, and the region that was asked for. */
export type Place = { path: string; region: string | null; isForAll?: boolean }

/**
 * The reader's region, with the way to choose another. On a page without one the script puts in the kept or the guessed
 * region, and with it the parts of the page that differ.
 */
export function YourRegion({ place: { path, region, isForAll = false } }: { place: Place }) {
  const [bare = ''] = path.split('?')
  const answers = readerPageAt(bare)?.page.parameters?.includes('region') ?? false
  return (
    <region-choice
      id="your-region"
      className="ms-auto shrink-0 print:hidden"
      data-region-part
      data-chosen={askedRegion({ region, isForAll }) ?? undefined}
      data-zones={zonesFile}
      data-answers={answers ? 'yes' : undefined}
    >
      <a
        className="flex min-h-11 items-center gap-x-1.5 text-small whitespace-nowrap text-soft no-underline hover:underline"
        href={regionPage(path)}
        rel="nofollow"
      >
        <b className="max-w-[42vw] truncate font-semibold text-ink underline decoration-line underline-offset-4 lg:max-w-44 lg:no-underline">
          {region ? regionName(region) : isForAll ? 'All regions' : 'Choose your region'}
        </b>
        <span className="guessed max-sm:hidden"></span>
        {(region || isForAll) && <span className="max-lg:hidden"> · change</span>}
      </a>
    </region-choice>
  )
}

/** The region as an address says it; null where none was asked for. */
export function askedRegion({ region, isForAll }: Omit<Place, 'path'>): string | null {
  return region ?? (isForAll ? ALL_REGIONS : null)
}

/** Where one chooses a region, and comes back from. */
export function regionPage(path: string): string {
  return `/region?${new URLSearchParams({ back: path })}`
}

/** What an address asks for so that the page answers for a region: "?region=DE"; "" for none. */
export function regionQuery(region: string | null): string {
  return region ? `?region=${region}` : ''
}
