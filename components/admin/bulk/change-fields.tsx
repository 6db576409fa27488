'use client'
import { LabelledChoice, LabelledText } from '@/components/ui/labelled'
import { CONFIDENCES, choicesOf, SEASON_STATES } from '@/lib/documents/vocabularies'
import { type BulkChange, WHATS } from '@/lib/editing/bulk/fields'

export type Typed = { [K in keyof BulkChange]: string }

export const NOTHING_TYPED: Typed = {
  what: 'hold',
  platformId: '',
  holdKind: 'postponed',
  reason: '',
  days: '7',
  confidence: 'announced',
  state: '',
}

/** How the history of each season calls the change. */
export const WORDS_OF_CHANGE: Record<string, string> = {
  hold: 'Put on hold (bulk edit)',
  resume: 'Hold ended (bulk edit)',
  move: 'Dates moved (bulk edit)',
  confidence: 'Certainty set (bulk edit)',
  state: 'State set (bulk edit)',
}

type Choice = readonly (readonly [value: string, label: string])[]

const HOLDS: Choice = [
  ['postponed', 'Postponed'],
  ['held', 'Held'],
]

type Props = {
  typed: Typed
  platforms: { id: string; name: string }[]
  onChange(key: keyof Typed, value: string): void
}

/** What is to change, and on which platform. */
export function ChangeFields({ typed, platforms, onChange }: Props) {
  const choose = (key: keyof Typed, label: string, choices: Choice) => (
    <LabelledChoice
      label={label}
      value={typed[key]}
      choices={choices}
      set={(value) => onChange(key, value)}
    />
  )
  const write = (key: keyof Typed, label: string) => (
    <LabelledText
      label={label}
      value={typed[key]}
      inputMode={key === 'days' ? 'numeric' : undefined}
      maxLength={200}
      set={(value) => onChange(key, value)}
    />
  )
  const everywhere: Choice = [['', 'Every platform'], ...platforms.map(({ id, name }) => [id, name] as const)]
  return (
    <>
      {choose('what', 'Change', WHATS)}
      {typed.what !== 'state' && choose('platformId', 'Platform', everywhere)}
      {typed.what === 'hold' && choose('holdKind', 'On hold', HOLDS)}
      {typed.what === 'hold' && write('reason', 'Reason, as readers see it')}
      {typed.what === 'move' && write('days', 'Days later (with a minus: earlier)')}
      {typed.what === 'confidence' && choose('confidence', 'Certainty', choicesOf(CONFIDENCES))}
      {typed.what === 'state' && choose('state', 'State', choicesOf(SEASON_STATES))}
    </>
  )
}
