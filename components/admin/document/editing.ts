'use client'
import { useEffect, useReducer, useState, useTransition } from 'react'
import { KINDS, type Kind } from '@/lib/entries/kinds'
import {
  type Clash,
  mergeDocuments,
  withoutRow,
  withRow,
  withRowMoved,
  withValue,
} from '@/lib/entries/places'
import { fieldsIn, type Values } from '@/lib/entries/walk'
import type { Problem } from '@/lib/errors'
import type { Edit } from './context'
import type { SaveAction, SaveResult } from './result'
import type { SaveState } from './save-bar'

type Kept = { entryId: string | null; version: number; document: Values; livePath: string | null }

export type Meeting = { author: string; at: string; clashes: Clash[] }

function edited(document: Values, edit: Edit): Values {
  if (edit.type === 'set') return withValue(document, edit.place, edit.value)
  if (edit.type === 'add') return withRow(document, edit.place, edit.row)
  if (edit.type === 'remove') return withoutRow(document, edit.place)
  if (edit.type === 'move') return withRowMoved(document, edit.place, edit.by)
  if (edit.type === 'kept') return document === edit.sent ? edit.document : document
  return edit.document
}

type Start = { kind: Kind; initial: Kept; save: SaveAction; onTrouble: () => void }

/**
 * A document in editing: what is typed, what of it is kept, and what became of the last save. Whatever a save
 * answers, nothing typed is lost. `onTrouble` is called when there is something above the form to read.
 */
export function useDocument({ kind, initial, save, onTrouble }: Start) {
  const [document, edit] = useReducer(edited, initial.document)
  const [kept, setKept] = useState(initial)
  const [problems, setProblems] = useState<Problem[]>([])
  const [meeting, setMeeting] = useState<Meeting | null>(null)
  const [state, setState] = useState<SaveState>({ kind: 'idle' })
  const [isSaving, startSaving] = useTransition()

  const submit = (publish: boolean, note: string) =>
    startSaving(async () => {
      const { entryId, version } = kept
      const result = await save({ kind, entryId, version, document, note, publish }).catch((): null => null)
      settle(result, document)
    })

  function settle(result: SaveResult | null, sent: Values) {
    setProblems(result?.outcome === 'invalid' ? result.problems : [])
    if (result === null) setState({ kind: 'unreachable' })
    else if (result.outcome === 'saved') keep(result, sent)
    else if (result.outcome === 'conflict') meet(result, sent)
    else setState({ kind: result.outcome === 'refused' ? result.reason : result.outcome })
    if (result?.outcome === 'invalid' || result?.outcome === 'conflict') onTrouble()
  }

  function keep(saved: Extract<SaveResult, { outcome: 'saved' }>, sent: Values) {
    const { entryId, version, document, livePath, published } = saved
    setMeeting(null)
    edit({ type: 'kept', sent, document })
    setKept({ entryId, version, document, livePath: livePath ?? kept.livePath })
    setState({ kind: published ? 'published' : 'saved', at: new Date(), version, path: livePath })
    if (kept.entryId === null) history.replaceState(null, '', `/admin/${KINDS[kind].folder}/${entryId}`)
  }

  /** Somebody saved in between: what only one side changed is put together, the rest is shown with both texts. */
  function meet(conflict: Extract<SaveResult, { outcome: 'conflict' }>, mine: Values) {
    const { version, document: theirs, author, at } = conflict
    const merged = mergeDocuments(fieldsIn(KINDS[kind].fields), kept.document, mine, theirs)
    edit({ type: 'replace', document: merged.document })
    setKept({ ...kept, version, document: theirs })
    setMeeting({ author, at, clashes: merged.clashes })
    setState({ kind: 'conflict' })
  }

  return { document, edit, kept, problems, meeting, state, isSaving, submit }
}

/** Asks before the page is left with something unsaved on it. */
export function useWarningBeforeLeaving(active: boolean) {
  useEffect(() => {
    if (!active) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [active])
}
