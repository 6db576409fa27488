'use client'
import { Fragment, type KeyboardEvent, lazy, Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Count } from '@/components/ui/chip'
import { EmptyState, Section } from '@/components/ui/panel'
import { Cell, Column, Row, Table, TableBody, TableHead } from '@/components/ui/table'
import type { DocumentPlace } from '@/lib/documents/edits'
import { emptyRow, type Field, rowsAt, type Values } from '@/lib/documents/field-tree'
import { BILLINGS } from '@/lib/documents/vocabularies'
import { newId } from '@/lib/foundation/ids'
import { fieldId, useEditing } from '../document/context'
import { CreditEditor } from './credit-editor'
import type { MatchedLine, NamedAction } from './use-pasted-cast'

const PasteNames = lazy(() => import('./paste-names').then(({ PasteNames }) => ({ default: PasteNames })))

const COLUMNS = ['Person', 'Character or job', 'Billing', 'Note', 'Sources']

type Props = { field: Field; place: DocumentPlace; findNamed: NamedAction | undefined }

/** Cast and crew as a table: a row opens in its place, Alt with the arrows moves it, names are pasted as lines. */
export function CastTable({ field, place, findNamed }: Props) {
  const { document, edit, problems, readOnly, create, rememberEntry } = useEditing()
  const rows = rowsAt(document, 'credits')
  const [openId, setOpenId] = useState<string | null>(null)
  const [isPasting, setPasting] = useState(false)
  const wrong = [...problems.keys()].find((path) => path.startsWith('credits.'))?.split('.')[1]
  const open = openId ?? wrong ?? null
  const add = () => {
    const row: Values = { ...emptyRow(field.schema), job: 'cast', billing: 'not-stated' }
    edit({ type: 'add', place, row })
    setOpenId(String(row.id))
  }
  const addLines = (lines: MatchedLine[], titles: { id: string; title: string }[]) => {
    for (const title of titles) rememberEntry(title)
    const made = lines.map(({ personId, characterId, job }) => ({
      ...emptyRow(field.schema),
      id: newId(),
      personId,
      characterId,
      job,
      billing: 'not-stated',
    }))
    edit({ type: 'rows', place, rows: [...rows, ...made] })
  }
  return (
    <div className="col-span-full min-w-0">
      <Section
        title="Cast and crew"
        id={fieldId(place)}
        about={rows.length === 0 ? undefined : `${rows.length} in all · Alt ↑ ↓ moves a row`}
        actions={
          !readOnly && (
            <>
              {findNamed && create && (
                <Button size="small" onClick={() => setPasting(true)}>
                  Paste names
                </Button>
              )}
              <Button size="small" onClick={add}>
                Add a credit
              </Button>
            </>
          )
        }
      >
        {rows.length === 0 ? (
          <EmptyState title="Nobody yet">Paste a cast as lines, or add one by one.</EmptyState>
        ) : (
          <CastRows field={field} place={place} openId={open} setOpenId={setOpenId} />
        )}
      </Section>
      {isPasting && findNamed && create && (
        <Suspense>
          <PasteNames
            findNamed={findNamed}
            create={create}
            onClose={() => setPasting(false)}
            onAdd={addLines}
          />
        </Suspense>
      )}
    </div>
  )
}

type RowsProps = {
  field: Field
  place: DocumentPlace
  openId: string | null
  setOpenId: (id: string) => void
}

function CastRows({ field, place, openId, setOpenId }: RowsProps) {
  const { document, edit, readOnly } = useEditing()
  const rows = rowsAt(document, 'credits')
  return (
    <Table label="Cast and crew">
      <TableHead>
        {COLUMNS.map((name) => (
          <Column key={name}>{name}</Column>
        ))}
      </TableHead>
      <TableBody>
        {rows.map((row, position) => {
          const id = String(row.id)
          const isOpen = openId === id
          return (
            <Fragment key={id}>
              <CreditRow
                credit={row}
                isOpen={isOpen}
                toggle={() => setOpenId(isOpen ? '' : id)}
                move={readOnly ? null : (by) => edit({ type: 'move', place: [...place, id], by })}
              />
              {isOpen && (
                <tr className="bg-tint max-[46rem]:block">
                  <td colSpan={COLUMNS.length} className="p-4 max-[46rem]:block">
                    <CreditEditor field={field} credit={row} position={position} rows={rows} place={place} />
                  </td>
                </tr>
              )}
            </Fragment>
          )
        })}
      </TableBody>
    </Table>
  )
}

type RowProps = {
  credit: Values
  isOpen: boolean
  toggle: () => void
  move: ((by: -1 | 1) => void) | null
}

function CreditRow({ credit, isOpen, toggle, move }: RowProps) {
  const { names, problems } = useEditing()
  const id = String(credit.id)
  const nameOf = (key: string) => (credit[key] ? (names[String(credit[key])] ?? '…') : '')
  const hasProblem = [...problems.keys()].some((path) => path.startsWith(`credits.${id}.`))
  const count = Array.isArray(credit.sourceIds) ? credit.sourceIds.length : 0
  const billing = BILLINGS[credit.billing as keyof typeof BILLINGS] ?? ''
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (!move || !event.altKey || by === 0) return
    event.preventDefault()
    move(by)
  }
  return (
    <Row className={isOpen ? 'bg-tint' : ''} id={fieldId(['credits', id])}>
      <Cell label="Person">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onClick={toggle}
          onKeyDown={onKeyDown}
          className="cursor-pointer text-start font-medium hover:underline"
        >
          <span aria-hidden="true" className="me-1.5 inline-block w-3 text-soft">
            {isOpen ? '▾' : '▸'}
          </span>
          {nameOf('personId') || 'Nobody chosen'}
        </button>
        {hasProblem && <span className="block text-small font-semibold text-bad">has a problem</span>}
      </Cell>
      <Cell label="Character or job">
        {credit.job === 'cast' ? nameOf('characterId') : String(credit.job ?? '')}
      </Cell>
      <Cell label="Billing">{billing}</Cell>
      <Cell label="Note">{String(credit.note ?? '')}</Cell>
      <Cell label="Sources">
        <Count tone={count === 0 ? 'wait' : 'calm'}>{count === 0 ? 'none' : count}</Count>
      </Cell>
    </Row>
  )
}
