'use client'
import type { Planned } from '@/lib/editing/bulk/queries'

/** The preview of the changes, season by season in words, and the button that makes them. */
export function DryRun({ planned, onApply }: { planned: Planned[]; onApply(): void }) {
  const changing = planned.filter(({ why }) => why === '')
  return (
    <>
      <h2>
        {changing.length} of {planned.length} would change
      </h2>
      <ul className="bulk-run">
        {planned.map(({ id, title, changes, left, why }) => (
          <li key={id}>
            <h3>{title}</h3>
            {why && <p className="soft">{why}</p>}
            <dl className="changes">
              {changes.map(({ path, label, before, after }) => (
                <div key={path}>
                  <dt>{label}</dt>
                  <dd>
                    {before && <del>{before}</del>} <ins>{after || 'nothing'}</ins>
                  </dd>
                </div>
              ))}
            </dl>
            {left.map((words) => (
              <p key={words} className="wait">
                {words}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {changing.length > 0 && (
        <p>
          <button type="button" className="button button-main" onClick={onApply}>
            Change and publish {changing.length === 1 ? 'this season' : `these ${changing.length} seasons`}
          </button>
        </p>
      )}
    </>
  )
}
