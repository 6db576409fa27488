import { Labelled } from '@/components/ui/labelled'
import { type BulkQuery, STANDINGS } from '@/lib/editing/bulk/fields'

/** Which seasons to choose from; the question stays in the address. */
export function BulkFilter({ query: { platform, show, standing } }: { query: BulkQuery }) {
  return (
    <search>
      <form action="/admin/bulk" className="admin-tools activity-filter">
        <Labelled id="platform" label="Platform">
          <input className="input" id="platform" name="platform" defaultValue={platform} maxLength={100} />
        </Labelled>
        <Labelled id="show" label="Show">
          <input className="input" id="show" name="show" defaultValue={show} maxLength={100} />
        </Labelled>
        <Labelled id="standing" label="State">
          <select className="input" id="standing" name="standing" defaultValue={standing}>
            {STANDINGS.map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </Labelled>
        <button className="button" type="submit">
          Show
        </button>
      </form>
    </search>
  )
}
