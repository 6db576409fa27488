'use client'
import { useState } from 'react'
import { buttonClass, INPUT } from '@/components/ui/classes'
import type { Values } from '@/lib/documents/field-tree'
import { fieldId } from '../document/context'
import { renumbered } from './fill'
import { FOLD, TOOLS } from './looks'
import type { Selection } from './selection'
import { useKeys } from './use-keys'
import { episodesInWords, type SheetInUse } from './use-sheet'

type Props = {
  sheet: SheetInUse
  /** The episodes of the selection. */
  chosen: Values[]
  selection: Selection
  select: (selection: Selection) => void
}

/** What can be done with the selected episodes by buttons, and the grid's own undo. */
export function RowTools({ sheet, chosen, selection, select }: Props) {
  const [from, setFrom] = useState('1')
  const { moveRows } = useKeys({ sheet, selection, go: select, begin: () => {}, page: 1 })
  const id = fieldId('renumber')
  const count = episodesInWords(chosen.length)
  const { episodes, releases } = sheet.parts
  const remove = () => {
    const gone = new Set(chosen)
    sheet.change({ episodes: episodes.filter((row) => !gone.has(row)), releases }, `${count} removed.`)
  }
  const isNone = chosen.length === 0
  return (
    <div className={TOOLS}>
      <Tool onPress={sheet.undo} isOff={!sheet.mayUndo} says="Undo" more="the last change of episodes" />
      <Tool onPress={sheet.redo} isOff={!sheet.mayRedo} says="Redo" more="the change of episodes" />
      <Tool onPress={() => moveRows(-1)} isOff={isNone} says="Move up" more={`${count} selected`} />
      <Tool onPress={() => moveRows(1)} isOff={isNone} says="Move down" more={`${count} selected`} />
      <Tool onPress={remove} isOff={isNone} says={`Remove ${count}`} more="selected" />
      <label className="text-small font-semibold" htmlFor={id}>
        Number {count} from
      </label>
      <input
        id={id}
        className={`${INPUT} max-w-22`}
        inputMode="numeric"
        value={from}
        onChange={(event) => setFrom(event.target.value)}
      />
      <Tool
        onPress={() => sheet.type(renumbered(chosen, Number(from)))}
        isOff={isNone || !/^\d+$/.test(from)}
        says="Number"
        more={`the ${count} selected from ${from}`}
      />
      <Keys />
    </div>
  )
}

type ToolProps = { onPress: () => void; isOff: boolean; says: string; more: string }

function Tool({ onPress, isOff, says, more }: ToolProps) {
  return (
    <button type="button" className={buttonClass({ size: 'small' })} disabled={isOff} onClick={onPress}>
      {says}
      <span className="sr-only"> {more}</span>
    </button>
  )
}

const KEYS = [
  ['Arrows, Home, End, Page up and down', 'move; with Ctrl to the edge, with Shift they select'],
  ['Enter, F2 or typing', 'edits the cell; Enter and Tab keep, Escape does not'],
  ['Delete', 'empties what is selected'],
  ['Ctrl+C, Ctrl+X, Ctrl+V', 'copy, cut and paste, also from and to a spreadsheet'],
  ['Ctrl+D', 'fills down what is selected; numbers count on'],
  ['Ctrl+Z, Ctrl+Shift+Z', 'undo and redo'],
  ['Alt+Up, Alt+Down', 'move the episodes'],
  ['Shift+Tab, Tab', 'leave the grid'],
]

function Keys() {
  return (
    <details className={`${FOLD} open:basis-full`}>
      <summary>Grid shortcuts</summary>
      <dl>
        {KEYS.map(([keys, does]) => (
          <div
            key={keys}
            className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,14rem),1fr))] gap-x-5 py-0.5"
          >
            <dt className="font-semibold">{keys}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="text-tiny text-soft">On a Mac, Cmd instead of Ctrl.</p>
    </details>
  )
}
