import { LARGE_BOX } from '@/components/ui/box'
import { Labelled } from '@/components/ui/labelled'
import { LONGEST_CONTACT, LONGEST_MESSAGE, TRAP } from '@/lib/guide/reports/fields'
import { PageFrame } from './page-frame'
import { regionQuery } from './your-region'

/** A plain form for a reader who has found something wrong. `about` is the path of the page. */
export function ReportPage({ about, region }: { about: string; region: string | null }) {
  return (
    <PageFrame place={{ path: `/report?${new URLSearchParams({ about })}`, region }}>
      <h1 className="page-title">Something wrong?</h1>
      <form action="/report/send" method="post" className="mt-6 grid max-w-xl gap-5">
        <p>
          About the page <a href={about + regionQuery(region)}>{about}</a>
        </p>
        <input type="hidden" name="about" value={about} />
        <Labelled id="message" label="What is wrong, and how do you know?">
          <textarea
            className={LARGE_BOX}
            id="message"
            name="message"
            rows={6}
            maxLength={LONGEST_MESSAGE}
            required
          />
        </Labelled>
        <Labelled id="contact" label="Your e-mail address, if you want an answer">
          <input
            className={LARGE_BOX}
            id="contact"
            name="contact"
            type="email"
            maxLength={LONGEST_CONTACT}
            autoComplete="email"
            aria-describedby="contact-hint"
          />
          <p className="text-small text-soft" id="contact-hint">
            Only editors see it. It is removed once your report has been looked after.
          </p>
        </Labelled>
        <p className="sr-only" aria-hidden="true">
          <label htmlFor={TRAP}>Leave this empty</label>
          <input id={TRAP} name={TRAP} tabIndex={-1} autoComplete="off" />
        </p>
        <p>
          <button className="button button-main" type="submit">
            Send
          </button>
        </p>
      </form>
    </PageFrame>
  )
}
