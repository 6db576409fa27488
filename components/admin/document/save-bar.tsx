'use client'
import { useId } from 'react'
import { SaveNext } from './save-next'

export type SaveState =
  | { kind: 'idle' | keyof typeof SENTENCES }
  | { kind: 'saved' | 'published' | 'kept'; at: Date; version: number; path: string | null }

type About = { note: string; minor: boolean }

type Editing = {
  state: SaveState
  saving: 'save' | 'publish' | 'autosave' | null
  isDirty: boolean
  kept: { entryId: string | null; livePath: string | null }
  problems: readonly unknown[]
  about: About
  setAbout: (about: About) => void
  submit: (how: 'save' | 'publish') => void
}

/** Where a save stands, always in sight, with the buttons to save and to publish; on a phone what is said about it stands above them. */
export function SaveBar({ editing }: { editing: Editing }) {
  const { saving, kept, about, setAbout, submit } = editing
  const id = useId()
  const isBusy = saving === 'save' || saving === 'publish'
  return (
    <div className="save-bar">
      <div className="save-about">
        <div className="field save-note">
          <label className="sr-only" htmlFor={`${id}-note`}>
            Note on the change
          </label>
          <input
            id={`${id}-note`}
            className="input"
            placeholder="Note on the change (optional)"
            maxLength={300}
            value={about.note}
            onChange={(event) => setAbout({ ...about, note: event.target.value })}
          />
        </div>
        {kept.livePath !== null && (
          <div className="field-check">
            <input
              id={`${id}-minor`}
              type="checkbox"
              checked={about.minor}
              onChange={(event) => setAbout({ ...about, minor: event.target.checked })}
            />
            <label htmlFor={`${id}-minor`} title="Readers’ “updated on” stays as it is.">
              A correction, no news
            </label>
          </div>
        )}
      </div>
      <div className="save-acts">
        <p className="save-state">
          <StateWords {...editing} />
        </p>
        <button type="button" className="button" disabled={isBusy} onClick={() => submit('save')}>
          Save draft
        </button>
        <SaveNext
          entryId={kept.entryId}
          isBusy={saving !== null}
          isSaved={editing.state.kind === 'saved'}
          save={() => submit('save')}
        />
        <button
          type="button"
          className="button button-main"
          disabled={isBusy}
          onClick={() => submit('publish')}
        >
          {kept.livePath === null ? 'Publish' : 'Publish changes'}
        </button>
      </div>
    </div>
  )
}

const SENTENCES = {
  invalid: 'Not saved: some fields have a problem. They are listed above.',
  'wrong-value': 'Draft not saved: a field has a problem. What you typed is still here.',
  conflict: 'Not saved: somebody else saved in between. Choose in the box above.',
  undecided: 'Not saved: choose in the box above which text to keep.',
  unreachable:
    'Not saved: the site could not be reached. What you typed is kept in this browser; it is tried again.',
  'signed-out': 'Not saved: you are signed out. Sign in below; what you typed is still here.',
  'not-allowed': 'Not saved: your account may not change entries. What you typed is still here.',
  busy: 'Not saved: the database is busy. What you typed is still here; it is tried again.',
  gone: 'Not saved: this entry was moved to the trash. You can still copy what you typed.',
  merged: 'Somebody else saved in between: the form has their changes and yours.',
} as const

/** What somebody did is said aloud; what happens by itself while they type is only shown. */
function StateWords({ state, saving, isDirty, problems }: Editing) {
  const words = outcomeOf(state)
  const isQuiet = state.kind === 'kept' || state.kind === 'idle' || (isDirty && !isTrouble(state))
  return (
    <>
      <span role="status" className={isTrouble(state) ? 'error-text' : 'good'}>
        {saving === 'save' || saving === 'publish' ? 'Saving …' : isQuiet ? '' : words}
      </span>
      <span className="soft">
        {saving === 'autosave' ? 'Saving the draft …' : isQuiet && !saving && quietWords(state, isDirty)}
        {state.kind === 'kept' && problems.length > 0 && ' Not published yet: see the problems above.'}
      </span>
    </>
  )
}

function isTrouble({ kind }: SaveState): boolean {
  return kind in SENTENCES && kind !== 'merged'
}

function outcomeOf(state: SaveState) {
  if ('at' in state)
    return (
      <>
        {state.kind === 'published' ? 'Published' : 'Saved'} {timeOf(state.at)}, version {state.version}.{' '}
        {state.kind === 'published' && state.path && <a href={state.path}>View page</a>}
      </>
    )
  return state.kind === 'idle' ? '' : SENTENCES[state.kind]
}

function quietWords(state: SaveState, isDirty: boolean): string {
  if (isDirty) return 'Draft not saved yet …'
  return state.kind === 'kept' ? `Draft saved ${timeOf(state.at)}.` : 'Nothing changed'
}

function timeOf(at: Date): string {
  return at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}
