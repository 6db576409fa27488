'use client'
import { useEffect, useMemo, useReducer, useRef, useState, useTransition } from 'react'
import { KINDS, type Kind } from '@/lib/entries/kinds'
import {
  type Clash,
  mergeDocuments,
  withoutRow,
  withRow,
  withRowMoved,
  withValue,
} from '@/lib/entries/places'
import type { EntryChoices } from '@/lib/entries/queries'
import { fieldsIn, type Values } from '@/lib/entries/walk'
import type { Problem } from '@/lib/errors'
import { ClashPanel } from './clash-panel'
import { type Edit, EditingProvider } from './context'
import { Fields } from './fields'
import { ProblemSummary } from './problem-summary'
import type { SaveAction, SaveResult } from './result'
import { SaveBar, type SaveState } from './save-bar'

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

function edited(document: Values, edit: Edit): Values {
  if (edit.type === 'set') return withValue(document, edit.place, edit.value)
  if (edit.type === 'add') return withRow(document, edit.place, edit.row)
  if (edit.type === 'remove') return withoutRow(document, edit.place)
  if (edit.type === 'move') return withRowMoved(document, edit.place, edit.by)
  if (edit.type === 'kept') return document === edit.sent ? edit.document : document
  return edit.document
}

/** The form of any entry. What is typed stays on the screen whatever becomes of a save. */
export function DocumentForm({ kind, choices, readOnly, save, ...initial }: Props) {
  const fields = useMemo(() => fieldsIn(KINDS[kind].fields), [kind])
  const [document, edit] = useReducer(edited, initial.document)
  const [kept, setKept] = useState({
    entryId: initial.entryId,
    version: initial.version,
    document: initial.document,
    livePath: initial.livePath,
  })
  const [problems, setProblems] = useState<Problem[]>([])
  const [clash, setClash] = useState<{ author: string; at: string; clashes: Clash[] } | null>(null)
  const [state, setState] = useState<SaveState>({ kind: 'idle' })
  const [isSaving, startSaving] = useTransition()
  const summary = useRef<HTMLDivElement>(null)
  const isDirty = JSON.stringify(document) !== JSON.stringify(kept.document)

  useWarningBeforeLeaving(isDirty && !readOnly)
  const editing = useMemo(
    () => ({
      document,
      edit,
      choices,
      readOnly,
      problems: new Map(problems.map((each) => [each.path, each.message])),
    }),
    [document, choices, readOnly, problems],
  )

  const submit = (publish: boolean, note: string) =>
    startSaving(async () => {
      const input = { kind, entryId: kept.entryId, version: kept.version, document, note, publish }
      const result = await save(input).catch((): null => null)
      settle(result, document)
    })

  function settle(result: SaveResult | null, sent: Values) {
    setProblems(result?.outcome === 'invalid' ? result.problems : [])
    if (result === null) return setState({ kind: 'unreachable' })
    if (result.outcome === 'refused') return setState({ kind: result.reason })
    if (result.outcome === 'gone') return setState({ kind: 'gone' })
    if (result.outcome === 'invalid') {
      setState({ kind: 'invalid' })
      return requestAnimationFrame(() => summary.current?.focus())
    }
    if (result.outcome === 'conflict') return meet(result, sent)
    setClash(null)
    edit({ type: 'kept', sent, document: result.document })
    setKept({
      entryId: result.entryId,
      version: result.version,
      document: sent,
      livePath: result.livePath ?? kept.livePath,
    })
    setState({
      kind: result.published ? 'published' : 'saved',
      at: new Date(),
      version: result.version,
      path: result.livePath,
    })
    if (kept.entryId === null)
      history.replaceState(null, '', `/admin/${KINDS[kind].folder}/${result.entryId}`)
  }

  /** Somebody saved in between: what only one side changed is put together, the rest is shown with both texts. */
  function meet(conflict: Extract<SaveResult, { outcome: 'conflict' }>, mine: Values) {
    const merged = mergeDocuments(fields, kept.document, mine, conflict.document)
    edit({ type: 'replace', document: merged.document })
    setKept({ ...kept, version: conflict.version, document: conflict.document })
    setClash({ author: conflict.author, at: conflict.at, clashes: merged.clashes })
    setState({ kind: 'conflict' })
    requestAnimationFrame(() => summary.current?.focus())
  }

  return (
    <EditingProvider value={editing}>
      <form
        className="document-form"
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (!readOnly && event.key === 's' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            submit(false, '')
          }
        }}
      >
        <div ref={summary} tabIndex={-1}>
          <ProblemSummary problems={problems} fields={fields} />
          {clash && <ClashPanel {...clash} fields={fields} />}
        </div>
        <Fields fields={fields} at={[]} />
        {!readOnly && (
          <SaveBar
            state={state}
            isSaving={isSaving}
            isDirty={isDirty}
            isLive={kept.livePath !== null}
            submit={submit}
          />
        )}
      </form>
    </EditingProvider>
  )
}

function useWarningBeforeLeaving(active: boolean) {
  useEffect(() => {
    if (!active) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [active])
}
