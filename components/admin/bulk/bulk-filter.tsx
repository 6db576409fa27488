import { buttonClass, INPUT } from '@/components/ui/classes'
import { Labelled } from '@/components/ui/labelled'
import { type BulkQuery, STANDINGS } from '@/lib/editing/bulk/fields'

/** Which seasons to choose from; the question stays in the address. */
export function BulkFilter({ query: { platform, show, standing } }: { query: BulkQuery }) {
  return (
    <search>
      <form
        action="/admin/bulk"
        className="mb-5 flex flex-wrap items-center justify-between gap-x-5 gap-y-2.5 items-end justify-start"
      >
        <Labelled id="platform" label="Platform">
          <input className={INPUT} id="platform" name="platform" defaultValue={platform} maxLength={100} />
        </Labelled>
        <Labelled id="show" label="Show">
          <input className={INPUT} id="show" name="show" defaultValue={show} maxLength={100} />
        </Labelled>
        <Labelled id="standing" label="State">
          <select className={INPUT} id="standing" name="standing" defaultValue={standing}>
            {STANDINGS.map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </Labelled>
        <button className={buttonClass()} type="submit">
          Show
        </button>
      </form>
    </search>
  )
}
