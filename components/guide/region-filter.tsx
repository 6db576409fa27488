import type { RegionChoice } from '@/lib/guide/regions/regions'
import { RegionSelect } from './region-select'

type Props = {
  path: string
  region: string | null
  /** What else the address asks, and keeps asking. */
  kept: Record<string, string>
  regions: readonly RegionChoice[]
}

/** Narrows a list to one region by a plain form. */
export function RegionFilter({ path, region, kept, regions }: Props) {
  const query = new URLSearchParams(kept).toString()
  return (
    <form action={path} method="get" className="region-form region-filter">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className="label" htmlFor="region">
        Region
      </label>
      <div className="region-row">
        <RegionSelect regions={regions} chosen={region ?? ''} button="Show" />
        {region && (
          <a className="button" href={query ? `${path}?${query}` : path}>
            All regions
          </a>
        )}
      </div>
    </form>
  )
}
