import type { Difference } from '@/lib/documents/differences'

/** What differs between two versions, field by field in words; `nothing` is said where nothing does. */
export function Changes({ changes, nothing }: { changes: Difference[]; nothing: string }) {
  if (changes.length === 0) return <p>{nothing}</p>
  return (
    <dl className="changes">
      {changes.map((change) => (
        <div key={change.path}>
          <dt>{change.label}</dt>
          <dd>
            {change.before && (
              <>
                <del>{change.before}</del> <span aria-hidden="true">→</span>{' '}
              </>
            )}
            <ins>{change.after || 'empty'}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
