'use client'
import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { KINDS, type Kind } from '@/lib/entries/kinds'
import {
  type Clash,
  mergeDocuments,
  valueAt,
  withoutRow,
  withRow,
  withRowMoved,
  withValue,
} from '@/lib/entries/places'
import { fieldsIn, type Values } from '@/lib/entries/walk'
import type { Problem } from '@/lib/errors'
import { useAutosave } from './autosave'
import type { Edit } from './context'
import { type Unsaved, useJournal } from './journal'
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
  if (edit.type === 'rows') return withValue(document, edit.place, edit.rows)
  if (edit.type === 'kept') return document === edit.sent ? edit.document : document
  return edit.document
}

/** By hand, to readers, or by itself while somebody types. */
type How = 'save' | 'publish' | 'autosave'

type Start = {
  kind: Kind
  initial: Kept
  /** Whose journal it is. */
  editorId: string
  readOnly: boolean
  save: SaveAction
  onTrouble: () => void
}

/**
 * A document in editing: what is typed, what of it is kept, and what became of the last save. Whatever a save
 * answers, nothing typed is lost. `onTrouble` is called when there is something above the form to read.
 */
export function useDocument({ kind, initial, editorId, readOnly, save, onTrouble }: Start) {
  const [document, change] = useReducer(edited, initial.document)
  const [kept, setKept] = useState(initial)
  const [problems, setProblems] = useState<Problem[]>([])
  const [meeting, setMeeting] = useState<Meeting | null>(null)
  const [state, setState] = useState<SaveState>({ kind: 'idle' })
  const [saving, setSaving] = useState<How | null>(null)
  const [about, setAbout] = useState({ note: '', minor: false })
  // The document as it was last sent, and as the site last took it: typing makes another.
  const [tried, setTried] = useState<Values | null>(null)
  const [accepted, setAccepted] = useState(initial.document)
  const latest = useRef(document)
  latest.current = document
  const isInFlight = useRef(false)
  const [queued, setQueued] = useState<How | null>(null)

  const isUndecided = meeting?.clashes.some(({ path }) => !meeting.decided.has(path)) ?? false
  const isDirty = isUndecided || (document !== accepted && document !== kept.document)
  const fields = fieldsIn(KINDS[kind].fields)

  const key = `logline.unsaved.${editorId}.${kept.entryId ?? `new-${kind}`}`
  const journal = useJournal({ key, document, base: kept.document, isDirty: isDirty && !readOnly })

  // A problem is told until its field is changed.
  const edit = useCallback((each: Edit) => {
    change(each)
    if (each.type === 'set') setProblems((told) => told.filter(({ path }) => path !== each.place.join('.')))
    if (each.type === 'rows')
      setProblems((told) => told.filter(({ path }) => isUntouched(path, each, latest.current)))
  }, [])

  /** One save is under way at a time; what is typed meanwhile is kept by the next. */
  async function submit(how: How) {
    if (isUndecided && how !== 'autosave') {
      setState({ kind: 'undecided' })
      return onTrouble()
    }
    if (isInFlight.current && how !== 'autosave') return setQueued(how)
    if (isInFlight.current || isUndecided) return
    isInFlight.current = true
    setSaving(how)
    const sent = latest.current
    const { entryId, version } = kept
    const ways = { publish: how === 'publish', autosave: how === 'autosave' }
    const result = await save({ kind, entryId, version, document: sent, ...about, ...ways }).catch(
      (): null => null,
    )
    isInFlight.current = false
    setSaving(null)
    // What can't be published yet is to be kept as a draft all the same.
    setTried(result?.outcome === 'invalid' && how === 'publish' ? null : sent)
    settle(result, sent, how)
  }

  function settle(result: SaveResult | null, sent: Values, how: How) {
    const isByHand = how !== 'autosave'
    if (result?.outcome === 'invalid')
      setProblems((told) => (isByHand ? result.problems : together(told, result.problems)))
    else if (isByHand) setProblems([])
    if (result === null) setState({ kind: 'unreachable' })
    else if (result.outcome === 'saved') keep(result, sent, how)
    else if (result.outcome === 'conflict') meet(result)
    else if (result.outcome === 'invalid') setState({ kind: isByHand ? 'invalid' : 'wrong-value' })
    else setState({ kind: result.outcome === 'refused' ? result.reason : result.outcome })
    if (isByHand && result?.outcome === 'invalid') onTrouble()
  }

  function keep(saved: Extract<SaveResult, { outcome: 'saved' }>, sent: Values, how: How) {
    const { entryId, version, document, livePath, published } = saved
    setMeeting((met) => (how === 'autosave' && met?.clashes.length === 0 ? met : null))
    // What is being typed is not tidied up under the cursor.
    if (how !== 'autosave') {
      setAbout({ note: '', minor: false })
      change({ type: 'kept', sent, document })
    }
    setAccepted(sent)
    setKept({ entryId, version, document, livePath: livePath ?? kept.livePath })
    const named = published ? 'published' : how === 'autosave' ? 'kept' : 'saved'
    setState({ kind: named, at: new Date(), version, path: livePath })
    if (kept.entryId === null) history.replaceState(null, '', `/admin/${KINDS[kind].folder}/${entryId}`)
  }

  /**
   * Somebody saved in between: what only one side changed is put together, with what was typed since the save was
   * sent; the rest is shown with both texts, and nothing is saved before one of them is chosen.
   */
  function meet({ version, document: theirs, author, at }: Extract<SaveResult, { outcome: 'conflict' }>) {
    const clashes = mergeWith(kept.document, theirs, latest.current)
    setKept({ ...kept, version, document: theirs })
    setMeeting({ author, at, clashes, decided: new Map() })
    setState({ kind: clashes.length > 0 ? 'conflict' : 'merged' })
    if (clashes.length > 0) onTrouble()
  }

  function mergeWith(base: Values, theirs: Values, mine: Values): Clash[] {
    const merged = mergeDocuments(fields, base, mine, theirs)
    change({ type: 'replace', document: merged.document })
    return merged.clashes
  }

  function decide({ path, mine, theirs }: Clash, whose: 'mine' | 'theirs') {
    change({ type: 'set', place: path.split('.'), value: whose === 'mine' ? mine : theirs })
    setMeeting((met) => met && { ...met, decided: new Map(met.decided).set(path, whose) })
  }

  /** Puts what an earlier visit left back into the form, beside what has been saved since. */
  function bringBack({ document: mine, base, at }: Unsaved) {
    const clashes = mergeWith(base, kept.document, mine)
    if (clashes.length > 0) setMeeting({ author: 'The site', at, clashes, decided: new Map() })
    journal.settled()
  }

  // A button pressed while a draft is on its way counts as soon as it has arrived.
  const submitLatest = useRef(submit)
  submitLatest.current = submit
  useEffect(() => {
    if (queued === null || saving !== null) return
    setQueued(null)
    void submitLatest.current(queued)
  }, [queued, saving])

  const isNameless = kept.entryId === null && KINDS[kind].title(document as never) === ''
  const mayKeep = !saving && !readOnly && !isUndecided && !isNameless && !isRefused(state) && !journal.left
  useAutosave({
    document,
    isWaiting: mayKeep && isDirty && (document !== tried || isLost(state)),
    isRetry: isLost(state),
    keep: () => void submit('autosave'),
  })
  return {
    document,
    edit,
    kept,
    problems,
    meeting,
    decide,
    state,
    saving: saving ?? queued,
    isDirty,
    about,
    setAbout,
    submit,
    left: journal.left,
    bringBack,
    throwAway: journal.settled,
  }
}

/** Whether what a problem is about stands as it did before rows were changed. */
function isUntouched(
  path: string,
  { place, rows }: Extract<Edit, { type: 'rows' }>,
  before: Values,
): boolean {
  const list = place.join('.')
  if (!path.startsWith(`${list}.`)) return path !== list
  const inside = path.slice(list.length + 1).split('.')
  return valueAt(rows, inside) === valueAt(before, path.split('.'))
}

/** Sent, and not known to have arrived: to be sent again. */
function isLost({ kind }: SaveState): boolean {
  return kind === 'unreachable' || kind === 'busy'
}

/** Nothing is sent by itself until somebody has done something about it. */
function isRefused({ kind }: SaveState): boolean {
  return kind === 'signed-out' || kind === 'not-allowed' || kind === 'gone'
}

function together(told: Problem[], found: Problem[]): Problem[] {
  const paths = new Set(found.map(({ path }) => path))
  return [...told.filter(({ path }) => !paths.has(path)), ...found]
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
