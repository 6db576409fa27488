import { KINDS } from '@/lib/documents/kinds'
import type { Attention } from '@/lib/editing/attention/fields'
import type { Count, Needing } from '@/lib/editing/attention/queries'
import { DateTime } from '../moment'

const WORDS: Record<Attention, string> = {
  overdue: 'Not published on time',
  reports: 'Open reports',
  past: 'Past dates not confirmed',
  'dates-unsourced': 'Release dates without a source',
  'texts-unsourced': 'Plots without a source',
  unchecked: 'Not checked',
  drafts: 'Drafts unchanged for 30 days',
}

type Props = { counts: Count[]; chosen: Attention | undefined; days: number }

/** What needs attention, each with its count and the way to it. */
export function AttentionCounts({ counts, chosen, days }: Props) {
  const waiting = counts.filter(({ count }) => count > 0)
  if (waiting.length === 0) return <p>Nothing needs attention.</p>
  return (
    <ul className="attention">
      {waiting.map(({ attention, count, more }) => (
        <li key={attention} className={attention === 'overdue' ? 'alarm' : undefined}>
          <a
            href={attentionAddress(attention, days)}
            aria-current={attention === chosen ? 'true' : undefined}
          >
            <b>
              {count.toLocaleString('en')}
              {more && '+'}
            </b>
            <span>{wordsOf(attention, days)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function wordsOf(attention: Attention, days: number): string {
  return attention === 'unchecked' ? `${WORDS.unchecked} for ${days} days` : WORDS[attention]
}

function attentionAddress(attention: Attention, days: number): string {
  if (attention === 'overdue') return '/admin/queue'
  return attention === 'reports' ? '/admin/reports' : `/admin?attention=${attention}&days=${days}`
}

type ListProps = { attention: Attention; days: number; entries: Needing[] }

/** The entries of one kind of attention. */
export function AttentionList({ attention, days, entries }: ListProps) {
  return (
    <section className="admin-part" aria-labelledby="needing">
      <h2 id="needing">{wordsOf(attention, days)}</h2>
      {attention === 'unchecked' && <Age days={days} />}
      {entries.length === 0 && <p>None left.</p>}
      <ul className="rows">
        {entries.map(({ id, kind, title, path, many, latest }) => (
          <li key={id}>
            <a href={path}>{title}</a>
            <span className="soft">
              {KINDS[kind].one}
              {many > 1 && `, ${many} of them`}, <Latest at={latest} />
            </span>
          </li>
        ))}
      </ul>
      {entries.length === 50 && <p className="soft">The first 50.</p>}
    </section>
  )
}

/** A guide date as it was written, or an instant. */
function Latest({ at }: { at: string }) {
  return at.includes('T') ? <DateTime at={at} /> : at
}

function Age({ days }: { days: number }) {
  return (
    <form action="/admin" className="region-row">
      <input type="hidden" name="attention" value="unchecked" />
      <label htmlFor="days">Not checked for</label>
      <input id="days" name="days" className="input" type="number" min={1} max={3650} defaultValue={days} />
      <span>days</span>
      <button className="button button-small" type="submit">
        Show
      </button>
    </form>
  )
}
