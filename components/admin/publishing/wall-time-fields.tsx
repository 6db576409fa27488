import { INPUT } from '@/components/ui/classes'
import { Labelled } from '@/components/ui/labelled'

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/'))]

/** A day, a time of day and the zone they are told in. */
export function WallTimeFields({ zone }: { zone: string }) {
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,13rem),1fr))] gap-4">
      <Labelled id="on" label="Day">
        <input id="on" name="on" type="date" className={INPUT} required />
      </Labelled>
      <Labelled id="time" label="Time">
        <input id="time" name="time" type="time" className={INPUT} required />
      </Labelled>
      <Labelled id="zone" label="Time zone">
        <select id="zone" name="zone" className={INPUT} defaultValue={zone}>
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
