'use client'
import { INPUT } from '@/components/ui/classes'
import { type Field, fieldsIn } from '@/lib/documents/field-tree'
import { seasonFields } from '@/lib/guide/seasons/fields'
import { fieldId, useEditing } from '../document/context'
import { rowTitle } from '../document/names'
import { TOOLS } from './looks'
import type { SheetInUse } from './use-sheet'

const RELEASES = fieldsIn(seasonFields).find(({ key }) => key === 'releases') as Field

/** Which release's dates stand in the last column. */
export function ReleaseChoice({ sheet }: { sheet: SheetInUse }) {
  const editing = useEditing()
  const { releases } = sheet.parts
  const id = fieldId('dates-of')
  if (releases.length === 0)
    return <p className="text-tiny text-soft">Dates are shown here once the season has a release.</p>
  return (
    <div className={TOOLS}>
      <label className="text-small font-semibold" htmlFor={id}>
        Dates of
      </label>
      <select
        id={id}
        className={`${INPUT} w-auto max-w-full`}
        value={String(sheet.release?.id)}
        onChange={(event) => sheet.chooseRelease(event.target.value)}
      >
        {releases.map((row, position) => (
          <option key={String(row.id)} value={String(row.id)}>
            {rowTitle(editing, RELEASES, row, position)}
          </option>
        ))}
      </select>
    </div>
  )
}
