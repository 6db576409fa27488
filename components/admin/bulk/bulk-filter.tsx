import { type BulkQuestion, STANDINGS } from '@/lib/bulk/fields'

/** Which seasons to choose from; the question stays in the address. */
export function BulkFilter({ question: { platform, show, standing } }: { question: BulkQuestion }) {
  return (
    <search>
      <form action="/admin/bulk" className="desk-tools activity-filter">
        <div className="field">
          <label className="label" htmlFor="platform">
            On a platform called
          </label>
          <input className="input" id="platform" name="platform" defaultValue={platform} maxLength={100} />
        </div>
        <div className="field">
          <label className="label" htmlFor="show">
            Of a show called
          </label>
          <input className="input" id="show" name="show" defaultValue={show} maxLength={100} />
        </div>
        <div className="field">
          <label className="label" htmlFor="standing">
            Which are
          </label>
          <select className="input" id="standing" name="standing" defaultValue={standing}>
            {STANDINGS.map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <button className="button" type="submit">
          Show
        </button>
      </form>
    </search>
  )
}
