'use client'
import { useState } from 'react'
import { fieldId } from '../document/context'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'day']

const EMPTY = { how: 'steps', weekday: 'Thursday', weeks: '1', sizes: '3', from: '', skips: '' }

type Said = typeof EMPTY

/** The same rule by small fields: they only write the words. */
export function RuleFields({ words }: { words: (words: string) => void }) {
  const [said, setSaid] = useState(EMPTY)
  const say = (more: Partial<Said>) => {
    setSaid({ ...said, ...more })
    words(inWords({ ...said, ...more }))
  }
  return (
    <details className="sheet-filter">
      <summary>Put the rule together</summary>
      <div className="sheet-tools">
        <Select
          name="rule-how"
          label="They come"
          value={said.how}
          choices={[
            ['steps', 'one at a time'],
            ['batches', 'some first, then weekly'],
            ['at-once', 'all at once'],
          ]}
          set={(how) => say({ how })}
        />
        {said.how !== 'at-once' && (
          <Select
            name="rule-weekday"
            label="every"
            value={said.weekday}
            choices={WEEKDAYS.map((each) => [each, each])}
            set={(weekday) => say({ weekday })}
          />
        )}
        {said.how === 'steps' && (
          <Text
            name="rule-weeks"
            label="every how many weeks"
            value={said.weeks}
            set={(weeks) => say({ weeks })}
          />
        )}
        {said.how === 'batches' && (
          <Text name="rule-sizes" label="first together" value={said.sizes} set={(sizes) => say({ sizes })} />
        )}
        <Text name="rule-from" label="from" value={said.from} set={(from) => say({ from })} />
        {said.how !== 'at-once' && (
          <Text name="rule-skips" label="not on" value={said.skips} set={(skips) => say({ skips })} />
        )}
      </div>
    </details>
  )
}

function inWords({ how, weekday, weeks, sizes, from, skips }: Said): string {
  const start = from.trim() && (how === 'at-once' ? ` on ${from.trim()}` : ` from ${from.trim()}`)
  const skipped = skips.trim() && how !== 'at-once' ? `, skip ${skips.trim()}` : ''
  if (how === 'at-once') return `all at once${start}`
  const every =
    how === 'steps' && Number(weeks) > 1 ? `every ${weeks.trim()} weeks on ${weekday}` : `every ${weekday}`
  return `${how === 'batches' ? `${sizes.trim()} then ` : ''}${every}${start}${skipped}`
}

type TextProps = { name: string; label: string; value: string; set: (value: string) => void }

function Text({ name, label, value, set }: TextProps) {
  const id = fieldId(name)
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input id={id} className="input" value={value} onChange={(event) => set(event.target.value)} />
    </div>
  )
}

function Select({ name, label, value, choices, set }: TextProps & { choices: string[][] }) {
  const id = fieldId(name)
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select id={id} className="input" value={value} onChange={(event) => set(event.target.value)}>
        {choices.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
