import { Section } from '@/components/ui/panel'
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from '@/components/ui/table'
import type { BulkEditInList } from '@/lib/editing/bulk/runs/queries'
import { DateTime } from '../moment'

/** The bulk edits so far: each can be looked at, ended and undone later. */
export function BulkList({ edits }: { edits: BulkEditInList[] }) {
  if (edits.length === 0) return null
  return (
    <Section title="Earlier bulk edits">
      <Table label="Earlier bulk edits">
        <TableHead>
          <Column>Name</Column>
          <Column>Seasons</Column>
          <Column>By</Column>
          <Column>Begun</Column>
        </TableHead>
        <TableBody>
          {edits.map(({ id, name, by, createdAt, total, waiting, changed, undone }) => (
            <Row key={id}>
              <RowHead>
                <a className="no-underline hover:underline" href={`/admin/bulk/${id}`}>
                  {name}
                </a>
              </RowHead>
              <Cell label="Seasons">
                {changed} of {total} changed{undone > 0 && `, ${undone} undone`}
                {waiting > 0 && `, ${waiting} waiting`}
              </Cell>
              <Cell label="By">{by}</Cell>
              <Cell label="Begun">
                <span className="text-small text-soft">
                  <DateTime at={createdAt} />
                </span>
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  )
}
