import { zonesFile } from '@/generated/elements'
import type { RegionChoice } from '@/lib/guide/regions/regions'
import { RegionSelect } from './region-select'

type Props = { path: string; regions: readonly RegionChoice[]; chosen?: string | undefined }

/** Asks for the reader's region by a plain form; the script keeps the choice and may guess it from the time zone. */
export function RegionForm({ path, regions, chosen }: Props) {
  return (
    <region-choice data-chosen={chosen} data-zones={zonesFile}>
      <form action={path} method="get" className="region-form">
        <label className="label" htmlFor="region">
          {chosen ? 'Another region' : 'Where do you watch?'}
        </label>
        <div className="region-row">
          <RegionSelect regions={regions} chosen={chosen ?? ''} button="Show my dates" />
        </div>
      </form>
    </region-choice>
  )
}
