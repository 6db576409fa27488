'use client'
import { Field, TextArea } from '@/components/ui/field'
import { onlyAt } from './selection'
import { useClipboard } from './use-clipboard'
import type { SheetInUse } from './use-sheet'

/** Where a season has no episodes yet: a spreadsheet is pasted here, with its header or without. */
export function EmptySheet({ sheet }: { sheet: SheetInUse }) {
  const { paste } = useClipboard({ sheet, selection: onlyAt({ row: 0, column: 0 }), go: () => {} })
  return (
    <Field
      label="Paste episodes from a spreadsheet"
      hint={
        sheet.release
          ? 'With a header (Number, Title, Air date …) or in the order of the columns here. Rows without a number get the next one.'
          : 'With a header (Number, Title …) or in the order of the columns here. Dates are taken once the season has a release: add one first.'
      }
    >
      {(ids) => (
        <TextArea
          {...ids}
          value=""
          onChange={({ target }) => paste(target.value)}
          placeholder="No episodes yet"
        />
      )}
    </Field>
  )
}
