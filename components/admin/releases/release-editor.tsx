'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { type Field, fieldsInRow, type Values } from '@/lib/documents/field-tree'
import { useEditing } from '../document/context'
import { Fields } from '../document/fields'
import { LockToggle } from '../document/locks'
import { Choices } from './release-choices'
import { copiedRelease } from './release-copies'
import { First } from './release-first'
import { Moves } from './release-moves'
import { Platform, Where } from './release-where'

type Props = {
  field: Field
  release: Values
  /** Every release of the season. */
  others: Values[]
  add: (row: Values) => void
}

/** What stands in fields of its own above; the rest is under “More”. */
const SHOWN = [
  'platformId',
  'regions',
  'excluded',
  'window',
  'exclusive',
  'premiere',
  'pattern',
  'confidence',
]
const HOLD = ['holdKind', 'holdReason']

/** One release: where, on what, from when, how it goes on, and how sure that is. */
export function ReleaseEditor({ field, release, others, add }: Props) {
  const { edit, problems, readOnly } = useEditing()
  const place = ['releases', String(release.id)]
  const fields = fieldsInRow(field.schema)
  const isHeld = release.holdKind !== ''
  const [showsHold, setShowsHold] = useState(isHeld)
  const rest = fields.filter(({ key }) => !SHOWN.includes(key) && !HOLD.includes(key))
  const wrong = [...problems.keys()].some((path) =>
    rest.some(({ key }) => path.startsWith(`${place.join('.')}.${key}`)),
  )
  return (
    <div className="grid gap-4">
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,15rem),1fr))] items-start gap-x-4 gap-y-3">
        <Where release={release} place={place} />
        <Platform release={release} place={place} />
        <First release={release} place={place} others={others} />
        <Choices fields={fields} release={release} place={place} />
      </div>
      {showsHold && (
        <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,15rem),1fr))] items-start gap-4">
          <Fields fields={fields.filter(({ key }) => HOLD.includes(key))} at={place} />
        </div>
      )}
      <details open={wrong || undefined}>
        <summary className="w-fit cursor-pointer text-small underline decoration-line underline-offset-4">
          More: exceptions, watch link, price, languages, sources
        </summary>
        <div className="mt-3 grid grid-cols-[repeat(auto-fill,minmax(min(100%,17rem),1fr))] items-start gap-x-5 gap-y-4">
          <Fields fields={rest} at={place} />
        </div>
      </details>
      {!readOnly && (
        <div className="flex flex-wrap gap-2">
          {!showsHold && (
            <Button size="small" onClick={() => setShowsHold(true)}>
              Hold or postpone…
            </Button>
          )}
          <Button size="small" onClick={() => add(copiedRelease(release))}>
            Duplicate for another country
          </Button>
          <Moves place={place} release={release} others={others} />
          <Button size="small" look="grave" onClick={() => edit({ type: 'remove', place })}>
            Remove
          </Button>
          <LockToggle place={place} label="this release" isRow />
        </div>
      )}
    </div>
  )
}
