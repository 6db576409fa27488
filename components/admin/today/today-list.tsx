import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import type { TodayItem } from '@/lib/editing/today/words'
import type { EntryAction } from '../publishing/entry-action'
import { CheckedButton } from './checked-button'

/** `stillTrue` is null for who may only read. */
type Props = { items: TodayItem[]; today: string; stillTrue: EntryAction | null }

/** What readers meet first, a line each with its one action. */
export function TodayList({ items, today, stillTrue }: Props) {
  return (
    <Panel className="divide-y divide-line">
      {items.map(({ id, day, when, title, path, words, entryId }) => (
        <TodayRow
          key={id}
          when={when}
          isSoon={day >= today}
          title={title}
          path={path}
          actions={
            <>
              {entryId !== null && stillTrue && (
                <CheckedButton action={stillTrue} path={path} entryId={entryId} title={title} back="/admin" />
              )}
              <ButtonLink size="small" href={path}>
                Open<span className="sr-only"> {title}</span>
              </ButtonLink>
            </>
          }
        >
          {words}
        </TodayRow>
      ))}
    </Panel>
  )
}

type RowProps = {
  when: string
  isSoon?: boolean
  title: string
  path: string
  children: ReactNode
  actions: ReactNode
}

/** One line: when, of what, what is the matter, and what to do. */
function TodayRow({ when, isSoon = false, title, path, children, actions }: RowProps) {
  return (
    <div className="grid items-center gap-x-4 gap-y-1.5 px-4 py-2.5 sm:grid-cols-[9rem_minmax(0,1fr)_auto]">
      <p className="text-small">
        <b className={`block font-semibold ${isSoon ? 'text-accent' : 'text-soft'}`}>{when}</b>
        <a className="text-soft no-underline hover:underline" href={path}>
          {title}
        </a>
      </p>
      <p>{children}</p>
      <div className="flex flex-wrap gap-2">{actions}</div>
    </div>
  )
}
