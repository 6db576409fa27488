import { Chip, type Tone } from '@/components/ui/chip'
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from '@/components/ui/table'
import { adminPath } from '@/lib/documents/kinds'
import type { BulkEditInFull } from '@/lib/editing/bulk/runs/queries'

const STATES: Record<string, readonly [words: string, tone: Tone]> = {
  waiting: ['Waiting', 'calm'],
  done: ['Changed and published', 'good'],
  refused: ['Not changed', 'wait'],
  'to-undo': ['Being undone', 'calm'],
  undone: ['Undone', 'good'],
  kept: ['Not undone', 'wait'],
}

/** How far a bulk edit is, and what became of each season. */
export function BulkSteps({ edit: { steps, total, waiting, changed, undone } }: { edit: BulkEditInFull }) {
  return (
    <>
      {waiting > 0 && (
        <progress max={total} value={total - waiting} aria-label="Seasons done" className="w-full" />
      )}
      <p role="status" className="mb-3">
        {changed} of {total} changed{undone > 0 && `, ${undone} undone`}
        {waiting > 0 ? '. The site goes on with it when you leave this page.' : '. Done.'}
      </p>
      <Table label="Seasons">
        <TableHead>
          <Column>Season</Column>
          <Column>State</Column>
          <Column>Why</Column>
        </TableHead>
        <TableBody>
          {steps.map(({ id, title, state, message }) => {
            const [words, tone] = STATES[state] ?? [state, 'calm']
            return (
              <Row key={id}>
                <RowHead>
                  <a className="no-underline hover:underline" href={adminPath('season', id)}>
                    {title}
                  </a>
                </RowHead>
                <Cell label="State">
                  <Chip tone={tone}>{words}</Chip>
                </Cell>
                <Cell label="Why">{message}</Cell>
              </Row>
            )
          })}
        </TableBody>
      </Table>
    </>
  )
}
