import type { Difference } from '@/lib/documents/differences'

/** What differs between two versions, field by field in words; `nothing` is said where nothing does. */
export function Changes({ changes, nothing }: { changes: Difference[]; nothing: string }) {
  if (changes.length === 0) return <p>{nothing}</p>
  return (
    <dl className="divide-y divide-line">
      {changes.map((change) => (
        <div key={change.path} className="grid gap-x-5 py-1.5 md:grid-cols-[minmax(0,1fr)_minmax(0,1.5fr)]">
          <dt className="text-small text-soft">{change.label}</dt>
          <dd>
            {change.before && (
              <>
                <del className="decoration-bad">{change.before}</del> <span aria-hidden="true">→</span>{' '}
              </>
            )}
            <ins className="bg-good/16 px-1 no-underline">{change.after || 'empty'}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
