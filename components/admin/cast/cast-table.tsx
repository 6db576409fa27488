'use client'
import { type KeyboardEvent, lazy, Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState, Section } from '@/components/ui/panel'
import { Cell } from '@/components/ui/table'
import type { DocumentPlace } from '@/lib/documents/edits'
import { emptyRow, type Field, rowsAt, type Values } from '@/lib/documents/field-tree'
import { BILLINGS } from '@/lib/documents/vocabularies'
import { fieldId, useEditing } from '../document/context'
import { sourcesOf } from '../document/field-sources'
import { type Opening, OpeningRow, OpeningRows, useOpenRow } from '../document/opening-rows'
import type { CreateAction } from '../picker/finding'
import type { CastsAction } from './copy-cast'
import { CreditEditor } from './credit-editor'
import type { MatchedLine, NamedAction } from './use-pasted-cast'

const PasteNames = lazy(() => import('./paste-names').then(({ PasteNames }) => ({ default: PasteNames })))

const CopyCast = lazy(() => import('./copy-cast').then(({ CopyCast }) => ({ default: CopyCast })))

/** What the site can be asked for a cast; `entryId` is the season’s own. */
export type CastActions = { findNamed: NamedAction; findCasts: CastsAction; entryId: string | null }

const COLUMNS = ['Person', 'Character or job', 'Billing', 'Note', 'Sources']

type Props = { field: Field; place: DocumentPlace; actions: CastActions | undefined }

/** Cast and crew as a table: a row opens in its place, Alt with the arrows moves it, names are pasted as lines. */
export function CastTable({ field, place, actions }: Props) {
  const { document, edit, readOnly, create, rememberEntry } = useEditing()
  const rows = rowsAt(document, 'credits')
  const { open, setOpen } = useOpenRow('credits')
  const [asking, setAsking] = useState<'names' | 'season' | null>(null)
  const add = () => {
    const row = newCredit(field, {})
    edit({ type: 'add', place, row })
    setOpen(String(row.id))
  }
  const addCredits = (credits: Values[], titles: { id: string; title: string }[]) => {
    for (const title of titles) rememberEntry(title)
    for (const credit of credits) edit({ type: 'add', place, row: newCredit(field, credit) })
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
              {actions && document.showId && (
                <Button size="small" onClick={() => setAsking('season')}>
                  Copy from a season
                </Button>
              )}
              {actions && create && (
                <Button size="small" onClick={() => setAsking('names')}>
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
          <OpeningRows
            label="Cast and crew"
            columns={COLUMNS}
            rows={rows}
            open={open}
            setOpen={setOpen}
            row={(row, opening) => <CreditRow credit={row} place={place} opening={opening} />}
            editor={(row, position) => (
              <CreditEditor field={field} credit={row} position={position} rows={rows} place={place} />
            )}
          />
        )}
      </Section>
      {actions && create && asking && (
        <CastDialog
          asking={asking}
          actions={actions}
          create={create}
          rows={rows}
          onClose={() => setAsking(null)}
          onAdd={addCredits}
        />
      )}
    </div>
  )
}

type DialogProps = {
  asking: 'names' | 'season'
  actions: CastActions
  create: CreateAction
  rows: Values[]
  onClose: () => void
  onAdd: (credits: Values[], titles: { id: string; title: string }[]) => void
}

/** The ways to add many at once: as lines, or from another season. */
function CastDialog({ asking, actions, create, rows, onClose, onAdd }: DialogProps) {
  const { document } = useEditing()
  const addLines = (lines: MatchedLine[], titles: { id: string; title: string }[]) =>
    onAdd(
      lines.map(({ personId, characterId, job }) => ({ personId, characterId, job })),
      titles,
    )
  return (
    <Suspense>
      {asking === 'names' ? (
        <PasteNames findNamed={actions.findNamed} create={create} onClose={onClose} onAdd={addLines} />
      ) : (
        <CopyCast
          showId={String(document.showId ?? '')}
          except={actions.entryId}
          findCasts={actions.findCasts}
          credits={rows}
          onClose={onClose}
          onAdd={onAdd}
        />
      )}
    </Suspense>
  )
}

function newCredit(field: Field, said: Values): Values {
  return { ...emptyRow(field.schema), job: 'cast', billing: 'not-stated', ...said }
}

type RowProps = { credit: Values; place: DocumentPlace; opening: Opening }

function CreditRow({ credit, place, opening }: RowProps) {
  const { names, edit, readOnly } = useEditing()
  const nameOf = (key: string) => (credit[key] ? (names[String(credit[key])] ?? '…') : '')
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (readOnly || !event.altKey || by === 0) return
    event.preventDefault()
    edit({ type: 'move', place: [...place, String(credit.id)], by })
  }
  return (
    <OpeningRow
      list="credits"
      id={String(credit.id)}
      opening={opening}
      label="Person"
      name={nameOf('personId') || 'Nobody chosen'}
      keys={{ onKeyDown, 'aria-keyshortcuts': 'Alt+ArrowUp Alt+ArrowDown' }}
      sources={sourcesOf(credit).length}
    >
      <Cell label="Character or job">
        {credit.job === 'cast' ? nameOf('characterId') : String(credit.job ?? '')}
      </Cell>
      <Cell label="Billing">{BILLINGS[credit.billing as keyof typeof BILLINGS] ?? ''}</Cell>
      <Cell label="Note">{String(credit.note ?? '')}</Cell>
    </OpeningRow>
  )
}
