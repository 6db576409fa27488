import { Labelled } from '@/components/ui/labelled'
import { type BulkQuestion, STANDINGS } from '@/lib/editing/bulk/fields'

/** Which seasons to choose from; the question stays in the address. */
export function BulkFilter({ question: { platform, show, standing } }: { question: BulkQuestion }) {
  return (
    <search>
      <form action="/admin/bulk" className="admin-tools activity-filter">
        <Labelled id="platform" label="On a platform called">
          <input className="input" id="platform" name="platform" defaultValue={platform} maxLength={100} />
        </Labelled>
        <Labelled id="show" label="Of a show called">
          <input className="input" id="show" name="show" defaultValue={show} maxLength={100} />
        </Labelled>
        <Labelled id="standing" label="Which are">
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
