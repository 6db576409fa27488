'use client'
import type { ReactNode } from 'react'
import { Ask } from '@/components/ui/ask'
import { Field, Input } from '@/components/ui/field'
import { readTypedTime } from '@/lib/foundation/dates/typed'
import { useReadText } from './use-read-text'

type Props = {
  id: string
  label: string
  /** "21:00", "" or what was typed where that is no time. */
  value: string
  /** An IANA zone, or "" while none is known. */
  zone: string
  problem: string | undefined
  readOnly: boolean
  foot?: ReactNode
  onChange: (value: string) => void
}

/** An hour as a person writes it ("9pm"), in the zone named below it. */
export function TimeField({ id, label, value, zone, problem, readOnly, foot, onChange }: Props) {
  const { shown, read, take, choose, leave } = useReadText({ value, read: readTypedTime, onChange })
  return (
    <Field
      id={id}
      label={label}
      foot={foot}
      problem={'problem' in read ? read.problem : problem}
      hint={
        'asks' in read ? (
          <Ask
            question={read.asks}
            choices={read.choices.map((each) => [each, each])}
            choose={(chosen) => {
              choose(chosen)
              document.getElementById(id)?.focus()
            }}
          />
        ) : (
          zoneInWords(zone)
        )
      }
    >
      {(ids) => (
        <Input
          {...ids}
          value={shown}
          disabled={readOnly}
          placeholder="not announced"
          onChange={(event) => take(event.target.value)}
          onBlur={leave}
        />
      )}
    </Field>
  )
}

/** "New York time"; a time needs a zone to be one instant. */
function zoneInWords(zone: string): string {
  if (zone === '') return 'No time zone yet'
  if (zone === 'local') return 'Local time in each zone'
  return `${zone.split('/').at(-1)?.replaceAll('_', ' ')} time`
}
