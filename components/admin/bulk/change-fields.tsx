'use client'
import { LabelledChoice, LabelledText } from '@/components/ui/labelled'
import { CONFIDENCES, choicesOf, SEASON_STATES } from '@/lib/documents/vocabularies'
import { type BulkChange, WHATS } from '@/lib/editing/bulk/fields'

/** A change as it is typed, with what it is called and who says so. */
export type Typed = Record<Exclude<keyof BulkChange, 'source'>, string> &
  Record<'name' | 'note' | 'publisher' | 'url', string>

export const NOTHING_TYPED: Typed = {
  what: 'hold',
  platformId: '',
  holdKind: 'postponed',
  reason: '',
  days: '7',
  confidence: 'announced',
  state: '',
  name: '',
  note: '',
  publisher: '',
  url: '',
}

/** What is sent of it. */
export function changeOf({ publisher, url, name: _, note: __, ...change }: Typed) {
  return { ...change, source: { publisher, url } }
}

/** What a bulk edit without a name is called. */
export function nameOf({ what, reason }: Typed): string {
  return [WHATS.find(([each]) => each === what)?.[1], reason].filter(Boolean).join(': ').slice(0, 100)
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
      {typed.what === 'resume' && write('reason', 'Only holds with this reason (empty: any)')}
      {typed.what === 'move' && write('days', 'Days later (with a minus: earlier)')}
      {typed.what === 'confidence' && choose('confidence', 'Certainty', choicesOf(CONFIDENCES))}
      {typed.what === 'state' && choose('state', 'State', choicesOf(SEASON_STATES))}
      {write('publisher', 'Source')}
      {typed.publisher !== '' && write('url', 'Link to the source')}
      {write('name', 'Name of this bulk edit, for colleagues')}
      {write('note', 'Note for the history')}
    </>
  )
}
