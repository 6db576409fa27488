'use client'
import { lazy, Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState, Section } from '@/components/ui/panel'
import { Cell } from '@/components/ui/table'
import type { DocumentPlace } from '@/lib/documents/edits'
import { emptyRow, type Field, rowsAt, type Values } from '@/lib/documents/field-tree'
import { fieldId, useEditing } from '../document/context'
import { goToField } from '../document/go-to-field'
import { type Opening, OpeningRow, OpeningRows, useOpenRow } from '../document/opening-rows'
import { useReleaseFacts } from './facts'
import { RegionReadsList } from './region-reads'
import { ReleaseEditor } from './release-editor'
import { certaintyInWords, firstInWords, kindInWords, patternInWords, regionsInWords } from './release-words'
import { useSourceCount } from './source-count'

const FromText = lazy(() => import('./from-text').then(({ FromText }) => ({ default: FromText })))

const COLUMNS = ['Where', 'On', 'First episode', 'Then', 'Certainty', 'Sources']

/** The release dates as a table one reads like the reader’s; a row opens in its place. */
export function ReleaseTable({ field, place }: { field: Field; place: DocumentPlace }) {
  const { document, edit, rememberEntry, readOnly } = useEditing()
  const { groupNames, readText } = useReleaseFacts()
  const [isReading, setReading] = useState(false)
  const rows = rowsAt(document, 'releases')
  const { open, setOpen } = useOpenRow('releases')
  const add = (row: Values) => {
    edit({ type: 'add', place, row })
    setOpen(String(row.id))
    requestAnimationFrame(() => goToField(`releases.${String(row.id)}.regions`))
  }
  return (
    <div className="col-span-full min-w-0">
      <Section
        title="Release dates"
        id={fieldId(place)}
        about={rows.length === 0 ? undefined : `${rows.length} in all`}
        actions={
          !readOnly && (
            <>
              {readText && (
                <Button size="small" onClick={() => setReading(true)}>
                  From a text
                </Button>
              )}
              <Button
                size="small"
                onClick={() => add({ ...emptyRow(field.schema), confidence: 'announced' })}
              >
                Add a release
              </Button>
            </>
          )
        }
      >
        {rows.length === 0 ? (
          <EmptyState title="No release yet">
            A release says where a season comes out, on what, from when, and how its episodes follow.
          </EmptyState>
        ) : (
          <OpeningRows
            label="Release dates"
            columns={COLUMNS}
            rows={rows}
            open={open}
            setOpen={setOpen}
            row={(row, opening) => <ReleaseRow release={row} opening={opening} />}
            editor={(row) => <ReleaseEditor field={field} release={row} others={rows} add={add} />}
          />
        )}
        {rows.length > 0 && <RegionReadsList />}
      </Section>
      {isReading && readText && (
        <Suspense>
          <FromText
            read={readText}
            groupNames={groupNames}
            onClose={() => setReading(false)}
            onAdd={(made, platforms) => {
              for (const [id, title] of Object.entries(platforms)) rememberEntry({ id, title })
              for (const { source } of made) edit({ type: 'add', place: ['sources'], row: source })
              for (const { release } of made)
                edit({ type: 'add', place, row: { ...emptyRow(field.schema), ...release } })
            }}
          />
        </Suspense>
      )}
    </div>
  )
}

type RowProps = { release: Values; opening: Opening }

function ReleaseRow({ release, opening }: RowProps) {
  const { names } = useEditing()
  const { groupNames } = useReleaseFacts()
  const where = regionsInWords(release, groupNames)
  const certainty = certaintyInWords(release)
  const platform = names[String(release.platformId)] ?? (release.platformId ? '…' : 'Platform not known')
  return (
    <OpeningRow
      list="releases"
      id={String(release.id)}
      opening={opening}
      label="Where"
      name={
        <>
          {where.names.join(', ') || 'Where is not stated'}
          {where.more > 0 && <span className="text-soft"> and {where.more} more</span>}
          <span className="sr-only"> on {platform}</span>
        </>
      }
      sources={useSourceCount(release)}
    >
      <Cell label="On">
        {platform}
        <span className="block text-tiny text-soft">{kindInWords(release)}</span>
      </Cell>
      <Cell label="First episode">{firstInWords(release)}</Cell>
      <Cell label="Then">{patternInWords(release)}</Cell>
      <Cell label="Certainty">
        <span className={certainty.isSure ? 'text-good' : 'text-wait'}>{certainty.words}</span>
      </Cell>
    </OpeningRow>
  )
}
