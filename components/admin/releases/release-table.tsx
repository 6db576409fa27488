'use client'
import { Fragment, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Count } from '@/components/ui/chip'
import { EmptyState, Section } from '@/components/ui/panel'
import { Cell, Column, Row, Table, TableBody, TableHead } from '@/components/ui/table'
import type { DocumentPlace } from '@/lib/documents/edits'
import { emptyRow, type Field, rowsAt, type Values } from '@/lib/documents/field-tree'
import { fieldId, useEditing } from '../document/context'
import { useReleaseFacts } from './facts'
import { RegionReadsList } from './region-reads'
import { ReleaseEditor } from './release-editor'
import { certaintyInWords, firstInWords, kindInWords, patternInWords, regionsInWords } from './release-words'
import { useSourceCount } from './source-count'

const COLUMNS = ['Where', 'On', 'First episode', 'Then', 'Certainty', 'Sources']

/** The release dates as a table one reads like the reader’s; a row opens in its place. */
export function ReleaseTable({ field, place }: { field: Field; place: DocumentPlace }) {
  const { document, edit, problems, readOnly } = useEditing()
  const rows = rowsAt(document, 'releases')
  const [openId, setOpenId] = useState<string | null>(null)
  const wrong = [...problems.keys()].find((path) => path.startsWith('releases.'))?.split('.')[1]
  const open = openId ?? wrong ?? null
  const add = (row: Values) => {
    edit({ type: 'add', place, row })
    setOpenId(String(row.id))
  }
  return (
    <div className="col-span-full min-w-0">
      <Section
        title="Release dates"
        id={fieldId(place)}
        about={rows.length === 0 ? undefined : `${rows.length} in all`}
        actions={
          !readOnly && (
            <Button size="small" onClick={() => add({ ...emptyRow(field.schema), confidence: 'announced' })}>
              Add a release
            </Button>
          )
        }
      >
        {rows.length === 0 ? (
          <EmptyState title="No release yet">
            A release says where a season comes out, on what, from when, and how its episodes follow.
          </EmptyState>
        ) : (
          <Table label="Release dates">
            <TableHead>
              {COLUMNS.map((name) => (
                <Column key={name}>{name}</Column>
              ))}
            </TableHead>
            <TableBody>
              {rows.map((row) => {
                const id = String(row.id)
                return (
                  <Fragment key={id}>
                    <ReleaseRow
                      release={row}
                      isOpen={open === id}
                      toggle={() => setOpenId(open === id ? '' : id)}
                    />
                    {open === id && (
                      <tr className="bg-tint max-[46rem]:block">
                        <td colSpan={COLUMNS.length} className="p-4 max-[46rem]:block">
                          <ReleaseEditor field={field} release={row} others={rows} add={add} />
                        </td>
                      </tr>
                    )}
                  </Fragment>
                )
              })}
            </TableBody>
          </Table>
        )}
        {rows.length > 0 && <RegionReadsList />}
      </Section>
    </div>
  )
}

type RowProps = { release: Values; isOpen: boolean; toggle: () => void }

function ReleaseRow({ release, isOpen, toggle }: RowProps) {
  const { names, problems } = useEditing()
  const { groupNames } = useReleaseFacts()
  const id = String(release.id)
  const where = regionsInWords(release, groupNames)
  const whereWords = where.names.join(', ') || 'Where is not stated'
  const certainty = certaintyInWords(release)
  const count = useSourceCount(release)
  const hasProblem = [...problems.keys()].some((path) => path.startsWith(`releases.${id}.`))
  const platform = names[String(release.platformId)] ?? (release.platformId ? '…' : 'Platform not known')
  return (
    <Row className={isOpen ? 'bg-tint' : ''} id={fieldId(['releases', id])}>
      <Cell label="Where">
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={toggle}
          className="cursor-pointer text-start font-medium hover:underline"
        >
          <span aria-hidden="true" className="me-1.5 inline-block w-3 text-soft">
            {isOpen ? '▾' : '▸'}
          </span>
          {whereWords}
          {where.more > 0 && <span className="text-soft"> and {where.more} more</span>}
          <span className="sr-only"> on {platform}</span>
        </button>
        {hasProblem && <span className="block text-small font-semibold text-bad">has a problem</span>}
      </Cell>
      <Cell label="On">
        {platform}
        <span className="block text-tiny text-soft">{kindInWords(release)}</span>
      </Cell>
      <Cell label="First episode">{firstInWords(release)}</Cell>
      <Cell label="Then">{patternInWords(release)}</Cell>
      <Cell label="Certainty">
        <span className={certainty.isSure ? 'text-good' : 'text-wait'}>{certainty.words}</span>
      </Cell>
      <Cell label="Sources">
        <Count tone={count === 0 ? 'wait' : 'calm'}>{count === 0 ? 'none' : count}</Count>
      </Cell>
    </Row>
  )
}
