'use client'
import { useId } from 'react'

export type SaveState =
  | {
      kind:
        | 'idle'
        | 'invalid'
        | 'conflict'
        | 'undecided'
        | 'unreachable'
        | 'signed-out'
        | 'not-allowed'
        | 'gone'
        | 'busy'
    }
  | { kind: 'saved' | 'published'; at: Date; version: number; path: string | null }

type Editing = {
  state: SaveState
  isSaving: boolean
  isDirty: boolean
  kept: { livePath: string | null }
  note: string
  setNote: (note: string) => void
  submit: (publish: boolean) => void
}

/** Where a save stands, always in sight, with the buttons to save and to publish. */
export function SaveBar({ editing }: { editing: Editing }) {
  const { state, isSaving, isDirty, kept, note, setNote, submit } = editing
  const noteId = useId()
  return (
    <div className="save-bar">
      <p role="status" className="save-state">
        {isSaving ? 'Saving …' : <StateWords state={state} isDirty={isDirty} />}
      </p>
      <div className="field save-note">
        <label className="sr-only" htmlFor={noteId}>
          What did you change, and why?
        </label>
        <input
          id={noteId}
          className="input"
          placeholder="What did you change, and why? (optional)"
          maxLength={300}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      <button type="button" className="button" disabled={isSaving} onClick={() => submit(false)}>
        Save draft
      </button>
      <button type="button" className="button button-main" disabled={isSaving} onClick={() => submit(true)}>
        {kept.livePath === null ? 'Publish' : 'Publish changes'}
      </button>
    </div>
  )
}

const SENTENCES = {
  invalid: 'Not saved: some fields have a problem. They are listed above.',
  conflict: 'Not saved yet: somebody else saved in between. Look at the box above, then save again.',
  unreachable:
    'Not saved: the site could not be reached. What you typed is still here; try again in a moment.',
  'not-allowed': 'Not saved: your account may not change entries. What you typed is still here.',
  busy: 'Not saved: the database is busy with something else. What you typed is still here; try again in a moment.',
  gone: 'Not saved: this entry has been taken out of the guide. What you typed is still here to be copied.',
} as const

function StateWords({ state, isDirty }: { state: SaveState; isDirty: boolean }) {
  if (state.kind === 'signed-out')
    return (
      <span className="error-text">
        Not saved: you are signed out.{' '}
        <a href="/sign-in" target="_blank" rel="noreferrer">
          Sign in in another tab
        </a>
        , then save again. What you typed is still here.
      </span>
    )
  if (state.kind in SENTENCES)
    return <span className="error-text">{SENTENCES[state.kind as keyof typeof SENTENCES]}</span>
  if (isDirty) return 'Not saved yet'
  if (state.kind !== 'saved' && state.kind !== 'published') return 'Nothing changed'
  const time = state.at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  return (
    <span className="good">
      {state.kind === 'published' ? 'Published' : 'Saved'} {time}, version {state.version}.{' '}
      {state.kind === 'published' && state.path && <a href={state.path}>See the page</a>}
    </span>
  )
}
