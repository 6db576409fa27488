'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { TROUBLE } from '@/components/ui/classes'
import type { DocumentPlace } from '@/lib/documents/edits'
import type { Field } from '@/lib/documents/field-tree'
import { fieldId, useEditing } from '../document/context'
import { useGoingTo } from '../document/go-to-field'
import { AddRows } from './add-rows'
import { EmptySheet } from './empty-sheet'
import { FilterBar } from './filter-bar'
import type { LaterOnes } from './later-ones'
import { ReleaseChoice } from './release-choice'
import { RowTools } from './row-tools'
import { RuleBar } from './rule-bar'
import { onlyAt, rectangleOf, type Selection, within } from './selection'
import { SheetTable } from './sheet-table'
import { useSheet } from './use-sheet'

/** A season's episodes as a sheet, edited like a spreadsheet, with the dates of one release beside them. */
export function EpisodeGrid({ field, place }: { field: Field; place: DocumentPlace }) {
  const { problems } = useEditing()
  const sheet = useSheet(field, place)
  const [selected, select] = useState<Selection>(onlyAt({ row: 0, column: 0 }))
  const { shown, columns, parts, readOnly, announcement } = sheet
  const size = { rows: shown.length, columns: columns.length }
  const selection = { anchor: within(selected.anchor, size), active: within(selected.active, size) }
  const { top, bottom } = rectangleOf(selection)
  const chosen = shown.slice(top, bottom + 1)
  const problem = problems.get(place.join('.'))

  useGoingTo(place.join('.'), (id, key) => {
    const row = shown.findIndex((each) => each.id === id)
    if (row < 0) return false
    const column = Math.max(
      0,
      columns.findIndex((each) => each.key === key),
    )
    select(onlyAt({ row, column }))
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-active]')?.focus())
    return true
  })

  return (
    <section
      className="mt-3 grid justify-items-start gap-2 col-span-full min-w-0 justify-items-stretch"
      id={fieldId(place)}
      aria-label={field.meta.label}
    >
      <h2>
        {field.meta.label}{' '}
        <span className="text-soft">{parts.episodes.length === 0 ? 'none' : parts.episodes.length}</span>
      </h2>
      {problem && <p className={TROUBLE}>{problem}</p>}
      {!readOnly && <RowTools sheet={sheet} chosen={chosen} select={select} selection={selection} />}
      <FilterBar sheet={sheet} field={field} onFilter={() => select(onlyAt({ row: 0, column: 0 }))} />
      <ReleaseChoice sheet={sheet} />
      {!readOnly && sheet.release && <RuleBar key={String(sheet.release.id)} sheet={sheet} />}
      {shown.length > 0 && (
        <SheetTable sheet={sheet} label={field.meta.label} selection={selection} select={select} />
      )}
      {parts.episodes.length === 0 && !readOnly && <EmptySheet sheet={sheet} />}
      <div className="flex min-h-7 flex-wrap items-center gap-2">
        <p aria-live="polite">
          <span key={announcement.times}>{announcement.words}</span>
        </p>
        {sheet.later && (
          <Button size="small" onClick={sheet.moveLater}>
            {laterInWords(sheet.later)}
          </Button>
        )}
      </div>
      {!readOnly && <AddRows add={sheet.addRows} />}
    </section>
  )
}

/** "The 7 later ones 7 days later, too?" */
function laterInWords({ later, days }: LaterOnes): string {
  const which = later.length === 1 ? 'The one after it' : `The ${later.length} after it`
  const far = Math.abs(days) === 1 ? 'a day' : `${Math.abs(days)} days`
  return `${which} ${far} ${days > 0 ? 'later' : 'earlier'}, too?`
}
