'use client'
import { buttonClass } from '@/components/ui/classes'
import { changesBetween } from '@/lib/documents/differences'
import type { Field, Values } from '@/lib/documents/field-tree'
import type { Unsaved } from './journal'

type Props = {
  left: Unsaved
  document: Values
  fields: Field[]
  bringBack: (left: Unsaved) => void
  throwAway: () => void
}

const MAX_TOLD = 8

/** What an earlier visit in this browser typed and could not save. */
export function UnsavedPanel({ left, document, fields, bringBack, throwAway }: Props) {
  const changes = changesBetween({ fields, before: document, after: left.document })
  const at = new Date(left.at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <section
      className="rounded-xl border border-line bg-raised p-4 mb-5 border-wait"
      aria-labelledby="unsaved-title"
    >
      <h2 id="unsaved-title">Unsaved changes</h2>
      <p>It was kept in this browser on {at}. Only you can see it.</p>
      <ul>
        {changes.slice(0, MAX_TOLD).map(({ path, label, before, after }) => (
          <li key={path}>
            {label}: <ins>{after || 'empty'}</ins>{' '}
            <span className="text-soft">instead of {before || 'empty'}</span>
          </li>
        ))}
        {changes.length > MAX_TOLD && <li>and {changes.length - MAX_TOLD} more</li>}
      </ul>
      <p className="flex flex-wrap gap-2.5">
        <button type="button" className={buttonClass({ look: 'main' })} onClick={() => bringBack(left)}>
          Restore
        </button>
        <button type="button" className={buttonClass()} onClick={throwAway}>
          Discard
        </button>
      </p>
    </section>
  )
}
