'use client'
import { type KeyboardEvent, useMemo, useRef } from 'react'
import { KINDS, type Kind } from '@/lib/entries/kinds'
import type { EntryChoices } from '@/lib/entries/queries'
import { fieldsIn, type Values } from '@/lib/entries/walk'
import { ClashPanel } from './clash-panel'
import { EditingProvider } from './context'
import { useDocument, useWarningBeforeLeaving } from './editing'
import { Fields } from './fields'
import { ProblemSummary } from './problem-summary'
import type { SaveAction } from './result'
import { SaveBar } from './save-bar'

type Props = {
  kind: Kind
  entryId: string | null
  version: number
  document: Values
  livePath: string | null
  choices: EntryChoices
  readOnly: boolean
  save: SaveAction
}

/** The form of any entry, drawn from its kind's fields. */
export function DocumentForm({ kind, choices, readOnly, save, ...initial }: Props) {
  const fields = useMemo(() => fieldsIn(KINDS[kind].fields), [kind])
  const summary = useRef<HTMLDivElement>(null)
  const onTrouble = () => requestAnimationFrame(() => summary.current?.focus())
  const state = useDocument({ kind, initial, save, onTrouble })
  const { document, edit, problems, meeting, isSaving, isDirty, submit } = state
  useWarningBeforeLeaving(isDirty && !readOnly)

  const editing = useMemo(() => {
    const byPath = new Map(problems.map(({ path, message }) => [path, message]))
    return { document, edit, choices, readOnly, problems: byPath }
  }, [document, edit, choices, readOnly, problems])

  const saveByKey = (event: KeyboardEvent) => {
    if (readOnly || event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    if (!isSaving) submit(false)
  }
  return (
    <EditingProvider value={editing}>
      <form className="document-form" onSubmit={(event) => event.preventDefault()} onKeyDown={saveByKey}>
        <div ref={summary} tabIndex={-1}>
          <noscript>
            <p className="error-summary">Editing needs JavaScript; reading and signing in do not.</p>
          </noscript>
          <ProblemSummary problems={problems} fields={fields} />
          {meeting && <ClashPanel meeting={meeting} decide={state.decide} fields={fields} />}
        </div>
        <Fields fields={fields} at={[]} />
        {!readOnly && <SaveBar editing={state} />}
      </form>
    </EditingProvider>
  )
}
