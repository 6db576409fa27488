import type { ReactNode } from 'react'
import { KINDS } from '@/lib/entries/kinds'
import type { EntryInEditing } from '@/lib/entries/queries'

type Props = { entry: Pick<EntryInEditing, 'kind' | 'id' | 'title'>; step: string; children: ReactNode }

/** A page of one step with an entry: where it stands, what it is called, and the way back. */
export function StepFrame({ entry: { kind, id, title }, step, children }: Props) {
  const { folder, many } = KINDS[kind]
  return (
    <>
      <nav className="crumbs" aria-label="You are here">
        <ol>
          <li>
            <a href={`/admin/${folder}`}>{many}</a>
          </li>
          <li>
            <a href={`/admin/${folder}/${id}`}>{title}</a>
          </li>
          <li>
            <span aria-current="page">{step}</span>
          </li>
        </ol>
      </nav>
      <h1 className="page-title">{step}</h1>
      <div className="step">{children}</div>
    </>
  )
}
