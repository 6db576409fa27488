'use client'
import { type KeyboardEvent, useMemo, useReducer, useRef } from 'react'
import { OnceReady } from '@/components/ui/once-ready'
import type { Names } from '@/lib/documents/differences'
import { fieldsIn, type Values } from '@/lib/documents/field-tree'
import type { Kind } from '@/lib/documents/kinds'
import { FORMS } from '@/lib/guide/kinds/forms'
import type { CreateAction } from '../picker/finding'
import { ClashPanel } from './clash-panel'
import { EditingProvider } from './context'
import { useDocument, useWarningBeforeLeaving } from './editing'
import { Fields } from './fields'
import { Presence } from './presence'
import { ProblemSummary } from './problem-summary'
import type { PresenceAction, SaveAction } from './result'
import { SaveBar } from './save-bar'
import { SignInAgain } from './sign-in-again'
import { UnsavedPanel } from './unsaved-panel'

type Props = {
  kind: Kind
  entryId: string | null
  version: number
  document: Values
  livePath: string | null
  /** Titles of the entries it points to, by id. */
  names: Names
  readOnly: boolean
  /** Who is editing. */
  editor: { id: string; email: string }
  save: SaveAction
  present: PresenceAction
  create: CreateAction
}

/** The form of any entry, drawn from its kind's fields. */
export function DocumentForm({
  kind,
  readOnly,
  editor,
  save,
  present,
  create,
  names: known,
  ...initial
}: Props) {
  const fields = useMemo(() => fieldsIn(FORMS[kind].fields), [kind])
  const summary = useRef<HTMLDivElement>(null)
  const onTrouble = () => requestAnimationFrame(() => summary.current?.focus())
  const state = useDocument({ kind, initial, editorId: editor.id, readOnly, save, onTrouble })
  const { document, edit, kept, problems, meeting, isDirty, left, submit } = state
  useWarningBeforeLeaving(isDirty && !readOnly)

  const [names, rememberEntry] = useReducer(
    (names: Names, { id, title }: { id: string; title: string }): Names => ({ ...names, [id]: title }),
    known,
  )

  const editing = useMemo(() => {
    const byPath = new Map(problems.map(({ path, message }) => [path, message]))
    return { document, edit, names, rememberEntry, create, readOnly, problems: byPath }
  }, [document, edit, names, rememberEntry, create, readOnly, problems])

  const saveByKey = (event: KeyboardEvent) => {
    if (readOnly || event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void submit('save')
  }
  return (
    <EditingProvider value={editing}>
      {left && <UnsavedPanel {...state} left={left} fields={fields} />}
      {kept.entryId !== null && !readOnly && (
        <Presence entryId={kept.entryId} version={kept.version} isDirty={isDirty} present={present} />
      )}
      <form className="document-form" onSubmit={(event) => event.preventDefault()} onKeyDown={saveByKey}>
        <div ref={summary} tabIndex={-1}>
          <noscript>
            <p className="error-summary">Editing needs JavaScript; reading and signing in do not.</p>
          </noscript>
          <ProblemSummary problems={problems} fields={fields} />
          {meeting && <ClashPanel meeting={meeting} decide={state.decide} fields={fields} />}
        </div>
        <OnceReady>
          <Fields fields={fields} at={[]} />
          {!readOnly && <SaveBar editing={state} />}
        </OnceReady>
      </form>
      {state.state.kind === 'signed-out' && (
        <SignInAgain email={editor.email} onSignedIn={() => void submit('save')} />
      )}
    </EditingProvider>
  )
}
