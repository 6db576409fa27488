'use client'
import { useEffect, useReducer, useRef, useState, useTransition } from 'react'
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

/** Somebody else's save met while editing; `decided` are the paths whose text has been chosen. */
export type Meeting = {
  author: string
  at: string
  clashes: Clash[]
  decided: ReadonlyMap<string, 'mine' | 'theirs'>
}

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
  const [note, setNote] = useState('')
  const latest = useRef(document)
  latest.current = document
  const isUndecided = meeting?.clashes.some(({ path }) => !meeting.decided.has(path)) ?? false

  function submit(publish: boolean) {
    if (isUndecided) {
      setState({ kind: 'undecided' })
      return onTrouble()
    }
    startSaving(async () => {
      const { entryId, version } = kept
      const result = await save({ kind, entryId, version, document, note, publish }).catch((): null => null)
      settle(result, document)
    })
  }

  function settle(result: SaveResult | null, sent: Values) {
    setProblems(result?.outcome === 'invalid' ? result.problems : [])
    if (result === null) setState({ kind: 'unreachable' })
    else if (result.outcome === 'saved') keep(result, sent)
    else if (result.outcome === 'conflict') meet(result)
    else setState({ kind: result.outcome === 'refused' ? result.reason : result.outcome })
    if (result?.outcome === 'invalid' || result?.outcome === 'conflict') onTrouble()
  }

  function keep(saved: Extract<SaveResult, { outcome: 'saved' }>, sent: Values) {
    const { entryId, version, document, livePath, published } = saved
    setMeeting(null)
    setNote('')
    edit({ type: 'kept', sent, document })
    setKept({ entryId, version, document, livePath: livePath ?? kept.livePath })
    setState({ kind: published ? 'published' : 'saved', at: new Date(), version, path: livePath })
    if (kept.entryId === null) history.replaceState(null, '', `/admin/${KINDS[kind].folder}/${entryId}`)
  }

  /**
   * Somebody saved in between: what only one side changed is put together, with what was typed since the save was
   * sent; the rest is shown with both texts, and nothing is saved before one of them is chosen.
   */
  function meet({ version, document: theirs, author, at }: Extract<SaveResult, { outcome: 'conflict' }>) {
    const merged = mergeDocuments(fieldsIn(KINDS[kind].fields), kept.document, latest.current, theirs)
    edit({ type: 'replace', document: merged.document })
    setKept({ ...kept, version, document: theirs })
    setMeeting({ author, at, clashes: merged.clashes, decided: new Map() })
    setState({ kind: 'conflict' })
  }

  function decide({ path, mine, theirs }: Clash, whose: 'mine' | 'theirs') {
    edit({ type: 'set', place: path.split('.'), value: whose === 'mine' ? mine : theirs })
    setMeeting((met) => met && { ...met, decided: new Map(met.decided).set(path, whose) })
  }

  const isDirty = isUndecided || JSON.stringify(document) !== JSON.stringify(kept.document)
  return { document, edit, kept, problems, meeting, decide, state, isSaving, isDirty, note, setNote, submit }
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
