'use client'
import { type ComponentProps, Fragment, type ReactNode, useState } from 'react'
import { Count } from '@/components/ui/chip'
import { TROUBLE } from '@/components/ui/classes'
import { Cell, Column, Row, Table, TableBody, TableHead } from '@/components/ui/table'
import type { Values } from '@/lib/documents/field-tree'
import { fieldId, useEditing } from './context'
import { useGoingTo } from './go-to-field'

/** The one open row of a list: the one that was opened last, else the first that has a problem. */
export function useOpenRow(list: string) {
  const { problems } = useEditing()
  const [openId, setOpenId] = useState<string | null>(null)
  useGoingTo(list, (id) => {
    setOpenId(id)
    return false
  })
  const wrong = [...problems.keys()].find((path) => path.startsWith(`${list}.`))?.split('.')[1]
  return { open: openId ?? wrong ?? null, setOpen: setOpenId }
}

export type Opening = { isOpen: boolean; toggle: () => void }

type Props = {
  label: string
  columns: readonly string[]
  rows: Values[]
  open: string | null
  setOpen: (id: string) => void
  row: (row: Values, opening: Opening) => ReactNode
  editor: (row: Values, position: number) => ReactNode
}

/** The rows of a document's list as a table, of which one is open in its place. */
export function OpeningRows({ label, columns, rows, open, setOpen, row, editor }: Props) {
  return (
    <Table label={label}>
      <TableHead>
        {columns.map((name) => (
          <Column key={name}>{name}</Column>
        ))}
      </TableHead>
      <TableBody>
        {rows.map((each, position) => {
          const id = String(each.id)
          const isOpen = open === id
          return (
            <Fragment key={id}>
              {row(each, { isOpen, toggle: () => setOpen(isOpen ? '' : id) })}
              {isOpen && (
                <tr className="bg-tint max-[46rem]:block">
                  <td colSpan={columns.length} className="p-4 max-[46rem]:block">
                    {editor(each, position)}
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
  list: string
  id: string
  opening: Opening
  /** The name of the first column, and what the row is called in it. */
  label: string
  name: ReactNode
  /** What else the keyboard does on the row. */
  keys?: Pick<ComponentProps<'button'>, 'onKeyDown' | 'aria-keyshortcuts'>
  sources: number
  children: ReactNode
}

/** One row: its name opens it, its sources are counted at the end. */
export function OpeningRow({ list, id, opening, label, name, keys, sources, children }: RowProps) {
  const { problems } = useEditing()
  const hasProblem = [...problems.keys()].some((path) => path.startsWith(`${list}.${id}.`))
  const { isOpen, toggle } = opening
  return (
    <Row className={isOpen ? 'bg-tint' : ''} id={fieldId([list, id])}>
      <Cell label={label}>
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={toggle}
          {...keys}
          className="cursor-pointer text-start font-medium hover:underline"
        >
          <span aria-hidden="true" className="me-1.5 inline-block w-3 text-soft">
            {isOpen ? '▾' : '▸'}
          </span>
          {name}
        </button>
        {hasProblem && <span className={`block ${TROUBLE}`}>has a problem</span>}
      </Cell>
      {children}
      <Cell label="Sources">
        <Count tone={sources === 0 ? 'wait' : 'calm'}>{sources === 0 ? 'none' : sources}</Count>
      </Cell>
    </Row>
  )
}
