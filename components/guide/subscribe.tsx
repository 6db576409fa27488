import { LARGE_BOX } from '@/components/ui/box'

type Props = {
  /** Of the calendar, its query included: "/shows/…/calendar.ics?region=CA". */
  calendar: string
  /** The site's origin, without a slash at its end. */
  origin: string
  /** Whether something else is the first thing to do there. */
  isSecond?: boolean
}

/** A calendar to follow: one link for programs that take webcal addresses, and what the others need. */
export function Subscribe({ calendar, origin, isSecond = false }: Props) {
  const address = origin + calendar
  const webcal = webcalOf(address)
  return (
    <div className="[display:contents]">
      <a className={isSecond ? 'button' : 'button button-main'} href={webcal}>
        Add to calendar
      </a>
      <details className="order-9 basis-full text-desk text-soft">
        <summary className="py-2">Google, Outlook and others</summary>
        <ul className="flex flex-wrap gap-x-6 pb-2 *:flex *:min-h-11 *:items-center">
          <li>
            {/* Google takes a calendar from elsewhere only as webcal. */}
            <a href={`https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`}>
              Google Calendar
            </a>
          </li>
          <li>
            <a href={`https://outlook.live.com/calendar/0/addfromweb?url=${encodeURIComponent(address)}`}>
              Outlook
            </a>
          </li>
        </ul>
        <p>
          <label>
            Anywhere else, subscribe to this address:{' '}
            <input className={LARGE_BOX} type="text" readOnly value={address} spellCheck={false} />
          </label>
        </p>
      </details>
    </div>
  )
}

/** As calendar programs take it: they go on asking the address. */
export function webcalOf(address: string): string {
  return address.replace(/^https?:/, 'webcal:')
}
