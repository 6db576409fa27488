import type { RegionChoice } from '@/lib/guide/regions/regions'

/** Every region to choose from, with the button of the form it stands in. Its label is for "region". */
export function RegionSelect({
  regions,
  chosen,
  button,
}: {
  regions: readonly RegionChoice[]
  chosen: string
  button: string
}) {
  return (
    <>
      <select id="region" name="region" className="input" defaultValue={chosen} required>
        <option value="">Choose a region</option>
        {regions.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit" className="button">
        {button}
      </button>
    </>
  )
}
