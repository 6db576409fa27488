'use client'
import { buttonClass } from '@/components/ui/classes'
import { adminPath } from '@/lib/documents/kinds'
import type { Planned } from '@/lib/editing/bulk/queries'
import { Changes } from '../publishing/changes'

type Props = { planned: Planned[]; isBusy: boolean; onApply(): void }

/** The preview of the changes, season by season in words, and the button that makes them. */
export function DryRun({ planned, isBusy, onApply }: Props) {
  const changing = planned.filter(({ why }) => why === '')
  return (
    <>
      <h2>
        {changing.length} of {planned.length} would change
      </h2>
      <ul className="divide-y divide-line *:py-2">
        {planned.map(({ id, title, changes, left, why }) => (
          <li key={id}>
            <h3>
              <a className="no-underline hover:underline" href={adminPath('season', id)}>
                {title}
              </a>
            </h3>
            {why && <p className="text-soft">{why}</p>}
            {changes.length > 0 && <Changes changes={changes} nothing="" />}
            {left.map((words) => (
              <p key={words} className="text-wait">
                {words}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {changing.length > 0 && (
        <p>
          <button type="button" className={buttonClass({ look: 'main' })} disabled={isBusy} onClick={onApply}>
            Change and publish {changing.length === 1 ? 'this season' : `these ${changing.length} seasons`}
          </button>
        </p>
      )}
    </>
  )
}
