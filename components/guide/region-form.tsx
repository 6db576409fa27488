import { zonesFile } from '@/generated/elements'

import type { RegionChoice } from '@/lib/regions/regions'

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
          <select id="region" name="region" className="input" defaultValue={chosen ?? ''} required>
            <option value="">Choose a region</option>
            {regions.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
          <button type="submit" className="button">
            Show my dates
          </button>
        </div>
      </form>
    </region-choice>
  )
}
