import { Button, ButtonLink } from '@/components/ui/button'
import { INPUT } from '@/components/ui/classes'
import { Panel, Section } from '@/components/ui/panel'
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from '@/components/ui/table'
import { KINDS } from '@/lib/documents/kinds'
import type { Attention } from '@/lib/editing/attention/fields'
import type { Count, Needing } from '@/lib/editing/attention/queries'
import { DateTime } from '../moment'

const WORDS: Record<Attention, string> = {
  past: 'Past dates not confirmed',
  'dates-unsourced': 'Release dates without a source',
  'texts-unsourced': 'Plots without a source',
  unchecked: 'Not checked',
  drafts: 'Drafts unchanged for 30 days',
}

type Props = { counts: Count[]; chosen: Attention | undefined; days: number }

/** What can wait, each with its count and the way to it. */
export function AttentionCounts({ counts, chosen, days }: Props) {
  return (
    <Panel className="divide-y divide-line">
      {counts.map(({ attention, count, more }) => {
        const words = wordsOf(attention, days)
        return (
          <div key={attention} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
            <span className="min-w-24 text-soft tabular-nums">
              {count.toLocaleString('en')}
              {more && '+'} {count === 1 ? 'entry' : 'entries'}
            </span>
            <span className="flex-1">{words}</span>
            <ButtonLink
              size="small"
              href={`/admin?attention=${attention}&days=${days}#needing`}
              aria-current={attention === chosen ? 'true' : undefined}
            >
              Work through<span className="sr-only">: {words}</span>
            </ButtonLink>
          </div>
        )
      })}
    </Panel>
  )
}

function wordsOf(attention: Attention, days: number): string {
  return attention === 'unchecked' ? `${WORDS.unchecked} for ${days} days` : WORDS[attention]
}

type ListProps = { attention: Attention; days: number; entries: Needing[] }

/** The entries of one kind of attention. */
export function AttentionList({ attention, days, entries }: ListProps) {
  const words = wordsOf(attention, days)
  return (
    <Section
      title={words}
      id="needing"
      about={entries.length === 50 && 'The first 50'}
      actions={attention === 'unchecked' && <Age days={days} />}
    >
      {entries.length === 0 ? (
        <p>None left.</p>
      ) : (
        <Table label={words}>
          <TableHead>
            <Column>Entry</Column>
            <Column>Kind</Column>
            <Column numeric>Places</Column>
            <Column>Date</Column>
          </TableHead>
          <TableBody>
            {entries.map(({ id, kind, title, path, many, latest }) => (
              <Row key={id}>
                <RowHead>
                  <a href={path}>{title}</a>
                </RowHead>
                <Cell label="Kind">{KINDS[kind].one}</Cell>
                <Cell label="Places" numeric>
                  {many}
                </Cell>
                <Cell label="Date">
                  <Latest at={latest} />
                </Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  )
}

/** A guide date as it was written, or an instant. */
function Latest({ at }: { at: string }) {
  return at.includes('T') ? <DateTime at={at} /> : at
}

function Age({ days }: { days: number }) {
  return (
    <form action="/admin" className="flex items-center gap-2 text-small">
      <input type="hidden" name="attention" value="unchecked" />
      <label htmlFor="days">Not checked for</label>
      <input
        id="days"
        name="days"
        className={`${INPUT} max-w-20`}
        type="number"
        min={1}
        max={3650}
        defaultValue={days}
      />
      <span>days</span>
      <Button size="small" type="submit">
        Show
      </Button>
    </form>
  )
}
