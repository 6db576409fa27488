'use client'
import { useState } from 'react'
import { LabelledChoice, LabelledText } from '@/components/ui/labelled'
import { FIELD_TOOLS, FOLD } from './looks'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'day']

const EMPTY = { how: 'steps', weekday: 'Thursday', weeks: '1', sizes: '3', from: '', skips: '' }

type Said = typeof EMPTY

/** The same rule by small fields: they only write the words. */
export function RuleFields({ words }: { words: (words: string) => void }) {
  const [answers, setAnswers] = useState(EMPTY)
  const say = (more: Partial<Said>) => {
    setAnswers({ ...answers, ...more })
    words(ruleInWords({ ...answers, ...more }))
  }
  return (
    <details className={`w-full ${FOLD}`}>
      <summary>Build a schedule</summary>
      <div className={FIELD_TOOLS}>
        <LabelledChoice
          label="Pattern"
          value={answers.how}
          choices={[
            ['steps', 'one at a time'],
            ['batches', 'some first, then weekly'],
            ['at-once', 'all at once'],
          ]}
          set={(how) => say({ how })}
        />
        {answers.how !== 'at-once' && (
          <LabelledChoice
            label="every"
            value={answers.weekday}
            choices={WEEKDAYS.map((each) => [each, each])}
            set={(weekday) => say({ weekday })}
          />
        )}
        {answers.how === 'steps' && (
          <LabelledText
            label="weeks between episodes"
            value={answers.weeks}
            set={(weeks) => say({ weeks })}
          />
        )}
        {answers.how === 'batches' && (
          <LabelledText label="episodes at first" value={answers.sizes} set={(sizes) => say({ sizes })} />
        )}
        <LabelledText label="from" value={answers.from} set={(from) => say({ from })} />
        {answers.how !== 'at-once' && (
          <LabelledText label="skip" value={answers.skips} set={(skips) => say({ skips })} />
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
