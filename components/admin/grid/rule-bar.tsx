'use client'
import { type KeyboardEvent, useDeferredValue, useMemo, useState } from 'react'
import { buttonClass, INPUT, TROUBLE } from '@/components/ui/classes'
import { groupAt, type Values } from '@/lib/documents/field-tree'
import { isDay } from '@/lib/foundation/dates/guide-date'
import { dateInWords } from '@/lib/foundation/dates/words'
import { fieldId, useEditing } from '../document/context'
import { inPatternOf, movesOf, type Planned, plannedDates, type Slot, slotsOf } from './dates'
import { TOOLS } from './looks'
import { ruledRelease, ruleInWords } from './rule'
import { RuleFields } from './rule-fields'
import { readRule } from './rule-words'
import { episodesInWords, type SheetInUse } from './use-sheet'

type Outcome = { says: string } | { says: string; release: Values }

const NO_SLOTS: Slot[] = []

/** When the episodes of the chosen release come out, said in words; what comes of it is shown before it is done. */
export function RuleBar({ sheet }: { sheet: SheetInUse }) {
  const { document } = useEditing()
  const [typed, setTyped] = useState<string | null>(null)
  const { release, parts, slots } = sheet
  const inUse = useMemo(() => ruleInWords(release), [release])
  const words = typed ?? inUse
  const query = useDeferredValue(words, '')
  const shown = useDeferredValue(slots, NO_SLOTS)
  const dated = useDeferredValue(release)
  const outcome = useMemo(
    () => outcomeOf(query, dated, shown, document.orders),
    [query, dated, shown, document.orders],
  )
  const id = fieldId('rule')

  function apply() {
    const now = outcomeOf(words, release, slotsOf(parts.episodes), document.orders)
    if (!('release' in now)) return sheet.tell(now.says)
    const releases = parts.releases.map((each) => (each === release ? now.release : each))
    sheet.change({ ...parts, releases }, `${now.says} This is the release’s schedule now.`)
    setTyped(null)
  }
  const applyByEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    apply()
  }
  return (
    <div className="grid w-full gap-1.5">
      <RuleFields words={setTyped} />
      <label className="text-small font-semibold" htmlFor={id}>
        Schedule
      </label>
      <div className={TOOLS}>
        <input
          id={id}
          className={`${INPUT} w-auto min-w-0 flex-1 basis-72`}
          autoComplete="off"
          aria-describedby={`${id}-outcome`}
          placeholder="every Thursday from 3 March 2022, skip 14 April"
          value={words}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={applyByEnter}
        />
        <button type="button" className={buttonClass({ size: 'small' })} onClick={apply}>
          Apply these dates
        </button>
      </div>
      <p
        id={`${id}-outcome`}
        className={'release' in outcome || query === '' ? 'text-tiny text-soft' : TROUBLE}
      >
        {outcome.says}
      </p>
    </div>
  )
}

/** What the words would make of the release, with a sentence on it; or only the sentence, on why it can't be. */
function outcomeOf(words: string, release: Values | undefined, slots: Slot[], orders: unknown): Outcome {
  if (!release) return { says: 'There is no release to set dates for.' }
  if (words === '') return { says: 'For example: every Thursday from 3 March 2022, skip 14 April.' }
  const on = String(groupAt(release, 'premiere').on ?? '')
  const rule = readRule(words, isDay(on) ? on : '')
  if ('problem' in rule) return { says: rule.problem }
  const ruled = ruledRelease(release, rule, inPatternOf(slots, release, orders).length)
  if ('problem' in ruled) return { says: ruled.problem }
  return {
    release: ruled.release,
    says: inSentences(plannedDates(slots, ruled.release, orders), ruled.release),
  }
}

function inSentences({ dates, inPattern }: Planned, release: Values): string {
  const [first, last] = [inPattern[0], inPattern.at(-1)].map((id) => dates.get(id ?? ''))
  if (!first || !last)
    return 'No episode gets a date: number the episodes first. A row without a number is a special.'
  const moves = movesOf(release)
  const moved = inPattern.filter((id) => moves.has(id)).length
  const kept = moved > 0 ? ` Moved to a day of its own: ${episodesInWords(moved)}.` : ''
  const count = episodesInWords(inPattern.length)
  return `${count}, the first on ${dateInWords(first)}, the last on ${dateInWords(last)}.${kept}`
}
