'use client'
import { useEffect, useState } from 'react'
import { fieldsIn, type Values } from '@/lib/documents/field-tree'
import { adminPath, type Kind } from '@/lib/documents/kinds'
import type { Problem } from '@/lib/foundation/errors'
import { FORMS } from '@/lib/guide/kinds/forms'
import { isSignedOut, isUpgraded } from '../forms/no-answer'
import type { Refusal } from '../forms/refusal'
import { useAutosave } from './autosave'
import { type Unsaved, useJournal } from './journal'
import { useMeeting } from './meeting'
import { useOneAtATime } from './one-at-a-time'
import type { Publishing } from './publish-dialog'
import type { SaveAction, SaveResult } from './result'
import type { SaveState } from './save-bar'
import { withoutWrongValues } from './spared'
import { useTyped } from './typed'

type SavedEntry = {
  entryId: string | null
  title: string
  version: number
  liveVersion: number | null
  document: Values
  livePath: string | null
}

/** By hand, to readers, or by itself while somebody types. */
type How = 'save' | 'publish' | 'autosave'

type SaveWay = { how: How; publishing?: Publishing }

const NO_WORDS: Publishing = { note: '', minor: false, along: [] }

type Start = {
  kind: Kind
  initial: SavedEntry
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
export function useDocument(start: Start) {
  const { kind, initial, editorId, readOnly } = start
  const typed = useTyped(initial.document)
  const { document, edit, problems } = typed
  const [kept, setKept] = useState(initial)
  const [state, setState] = useState<SaveState>({ kind: 'idle' })
  const met = useMeeting(fieldsIn(FORMS[kind].fields), typed.change)
  const sending = useSending({ start, typed, met, kept, setKept, setState })

  const isDirty = met.isUndecided || (document !== sending.accepted && document !== kept.document)
  const key = `logline.unsaved.${editorId}.${kept.entryId ?? `new-${kind}`}`
  const journal = useJournal({ key, document, base: kept.document, isDirty: isDirty && !readOnly })

  const isNameless = kept.entryId === null && FORMS[kind].title(document as never) === ''
  const isHeld = met.isUndecided || isNameless || isRefused(state) || journal.left !== null
  useAutosave({
    document,
    isWaiting:
      isDirty && !readOnly && !isHeld && !sending.running && (document !== sending.tried || isLost(state)),
    isRetry: isLost(state),
    keep: () => void sending.begin({ how: 'autosave' }),
  })

  /** Puts what an earlier visit left back into the form, beside what has been saved since. */
  function bringBack({ document: mine, base, at }: Unsaved) {
    if (!met.meet({ author: 'The site', at, base, mine, theirs: kept.document })) met.part(true)
    journal.settled()
  }

  const { meeting, decide } = met
  const offered = { left: journal.left, bringBack, throwAway: journal.settled }
  const saving = sending.running?.how ?? null
  const submit = (how: 'save' | 'publish', publishing?: Publishing) => sending.begin({ how, publishing })
  return {
    document,
    edit,
    problems,
    kept,
    state,
    meeting,
    decide,
    saving,
    isDirty,
    submit,
    ...offered,
  }
}

type Sending = {
  start: Start
  typed: ReturnType<typeof useTyped>
  met: ReturnType<typeof useMeeting>
  kept: SavedEntry
  setKept: (kept: SavedEntry) => void
  setState: (state: SaveState) => void
}

type Saved = Extract<SaveResult, { outcome: 'saved' }>

/** One save is under way at a time; what is typed meanwhile is kept by the next. */
function useSending({ start, typed, met, kept, setKept, setState }: Sending) {
  const { kind, save, onTrouble } = start
  // The document as it was last sent, and as the site last took it: typing makes another.
  const [tried, setTried] = useState<Values | null>(null)
  const [accepted, setAccepted] = useState(start.initial.document)

  async function send({ how, publishing = NO_WORDS }: SaveWay) {
    if (met.isUndecided) {
      setState({ kind: 'undecided' })
      return onTrouble()
    }
    const sent = typed.latest.current
    const { entryId, version } = kept
    const ways = { publish: how === 'publish', autosave: how === 'autosave' }
    const saving = { kind, entryId, version, ...publishing, ...ways }
    const result = await save({ ...saving, document: sent }).catch(noAnswer)
    // What can't be published yet is to be kept as a draft all the same.
    setTried(isInvalid(result) && how === 'publish' ? null : sent)
    if (how === 'autosave' && isInvalid(result)) {
      const spared = withoutWrongValues(sent, kept.document, result.problems)
      const rest = spared && (await save({ ...saving, document: spared }).catch(noAnswer))
      if (rest && typeof rest !== 'string' && rest.outcome === 'saved') return keepRest(rest, result.problems)
    }
    settle(result, sent, how)
  }

  /** All but the wrong values is kept: they stay in the form, and are told beside their fields. */
  function keepRest(saved: Saved, problems: Problem[]) {
    typed.addProblems(problems)
    stand(saved, 'kept-but')
  }

  function settle(result: SaveResult | NoAnswer, sent: Values, how: How) {
    const isByHand = how !== 'autosave'
    if (isByHand) typed.setProblems([])
    if (typeof result === 'string') setState({ kind: result })
    else if (result.outcome === 'saved') keep(result, sent, how)
    else if (result.outcome === 'conflict') meet(result)
    else if (isInvalid(result)) {
      typed.addProblems(result.problems)
      setState({ kind: isByHand ? 'invalid' : 'wrong-value' })
      if (isByHand) onTrouble()
    } else setState({ kind: result.because })
  }

  function keep(saved: Saved, sent: Values, how: How) {
    const isByHand = how !== 'autosave'
    met.part(isByHand)
    // What is being typed is not tidied up under the cursor.
    if (isByHand) typed.change({ type: 'kept', sent, document: saved.document })
    setAccepted(sent)
    stand(saved, saved.published ? 'published' : isByHand ? 'saved' : 'kept')
  }

  /** The document stands as the site answered, at its own address from its first save on. */
  function stand(saved: Saved, named: 'published' | 'saved' | 'kept' | 'kept-but') {
    const { entryId, title, version, liveVersion, document, livePath } = saved
    setKept({ entryId, title, version, liveVersion, document, livePath: livePath ?? kept.livePath })
    setState({ kind: named, at: new Date(), version, path: livePath })
    if (kept.entryId === null) history.replaceState(null, '', adminPath(kind, entryId) + location.search)
  }

  /** Somebody saved in between: with what was typed since the save was sent. */
  function meet({ version, document: theirs, author, at }: Extract<SaveResult, { outcome: 'conflict' }>) {
    const isClash = met.meet({ author, at, base: kept.document, mine: typed.latest.current, theirs })
    setKept({ ...kept, version, document: theirs })
    setState({ kind: isClash ? 'conflict' : 'merged' })
    if (isClash) onTrouble()
  }

  const isAwaited = ({ how }: SaveWay) => how !== 'autosave'
  return { ...useOneAtATime({ run: send, isAwaited }), tried, accepted }
}

/** Why a save was not answered: no connection, a session that has ended, or a site of another build, which does not know the page's forms. */
type NoAnswer = 'unreachable' | 'upgraded' | 'signed-out'

function noAnswer(fault: unknown): NoAnswer {
  if (isSignedOut(fault)) return 'signed-out'
  return isUpgraded(fault) ? 'upgraded' : 'unreachable'
}

function isInvalid(result: SaveResult | NoAnswer): result is Refusal & { because: 'invalid' } {
  return typeof result !== 'string' && result.outcome === 'refused' && result.because === 'invalid'
}

/** Sent, and not known to have arrived: to be sent again. */
function isLost({ kind }: SaveState): boolean {
  return kind === 'unreachable' || kind === 'busy'
}

/** Nothing is sent by itself until somebody has done something about it. */
function isRefused({ kind }: SaveState): boolean {
  return ['signed-out', 'not-allowed', 'second-factor', 'gone', 'upgraded'].includes(kind)
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
