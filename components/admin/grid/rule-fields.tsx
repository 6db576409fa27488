'use client'
import { useState } from 'react'
import { LabelledChoice, LabelledText } from '@/components/ui/labelled'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'day']

const EMPTY = { how: 'steps', weekday: 'Thursday', weeks: '1', sizes: '3', from: '', skips: '' }

type Said = typeof EMPTY

/** The same rule by small fields: they only write the words. */
export function RuleFields({ words }: { words: (words: string) => void }) {
  const [said, setSaid] = useState(EMPTY)
  const say = (more: Partial<Said>) => {
    setSaid({ ...said, ...more })
    words(ruleInWords({ ...said, ...more }))
  }
  return (
    <details className="sheet-filter">
      <summary>Build a schedule</summary>
      <div className="sheet-tools">
        <LabelledChoice
          label="Pattern"
          value={said.how}
          choices={[
            ['steps', 'one at a time'],
            ['batches', 'some first, then weekly'],
            ['at-once', 'all at once'],
          ]}
          set={(how) => say({ how })}
        />
        {said.how !== 'at-once' && (
          <LabelledChoice
            label="every"
            value={said.weekday}
            choices={WEEKDAYS.map((each) => [each, each])}
            set={(weekday) => say({ weekday })}
          />
        )}
        {said.how === 'steps' && (
          <LabelledText label="weeks between episodes" value={said.weeks} set={(weeks) => say({ weeks })} />
        )}
        {said.how === 'batches' && (
          <LabelledText label="episodes at first" value={said.sizes} set={(sizes) => say({ sizes })} />
        )}
        <LabelledText label="from" value={said.from} set={(from) => say({ from })} />
        {said.how !== 'at-once' && (
          <LabelledText label="skip" value={said.skips} set={(skips) => say({ skips })} />
        )}
      </div>
    </details>
  )
}

function ruleInWords({ how, weekday, weeks, sizes, from, skips }: Said): string {
  const start = from.trim() && (how === 'at-once' ? ` on ${from.trim()}` : ` from ${from.trim()}`)
  const skipped = skips.trim() && how !== 'at-once' ? `, skip ${skips.trim()}` : ''
  if (how === 'at-once') return `all at once${start}`
  const every =
    how === 'steps' && Number(weeks) > 1 ? `every ${weeks.trim()} weeks on ${weekday}` : `every ${weekday}`
  return `${how === 'batches' ? `${sizes.trim()} then ` : ''}${every}${start}${skipped}`
}
