import { Labelled } from '@/components/ui/labelled'

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/'))]

/** A day, a time of day and the zone they are told in. */
export function WallTimeFields({ zone }: { zone: string }) {
  return (
    <div className="wall-time">
      <Labelled id="on" label="Day">
        <input id="on" name="on" type="date" className="input" required />
      </Labelled>
      <Labelled id="time" label="Time">
        <input id="time" name="time" type="time" className="input" required />
      </Labelled>
      <Labelled id="zone" label="Time zone">
        <select id="zone" name="zone" className="input" defaultValue={zone}>
          {ZONES.map((each) => (
            <option key={each} value={each}>
              {each.replaceAll('_', ' ')}
            </option>
          ))}
        </select>
      </Labelled>
    </div>
  )
}
