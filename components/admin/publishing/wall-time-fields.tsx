const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/'))]

/** A day, a time of day and the zone they are told in. */
export function WallTimeFields({ zone }: { zone: string }) {
  return (
    <div className="wall-time">
      <div className="field">
        <label className="label" htmlFor="on">
          Day
        </label>
        <input id="on" name="on" type="date" className="input" required />
      </div>
      <div className="field">
        <label className="label" htmlFor="time">
          Time
        </label>
        <input id="time" name="time" type="time" className="input" required />
      </div>
      <div className="field">
        <label className="label" htmlFor="zone">
          In the time of
        </label>
        <select id="zone" name="zone" className="input" defaultValue={zone}>
          {ZONES.map((each) => (
            <option key={each} value={each}>
              {each.replaceAll('_', ' ')}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
