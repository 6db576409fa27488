'use client'
import { Button } from '@/components/ui/button'
import { TROUBLE } from '@/components/ui/classes'
import type { Values } from '@/lib/documents/field-tree'
import type { Kind } from '@/lib/documents/kinds'
import { UPGRADED } from '../forms/no-answer'
import { PublishButton } from './publish-button'
import type { PrepareAction, Publishing } from './publish-dialog'
import { SaveNext } from './save-next'

export type SaveState =
  | { kind: 'idle' | keyof typeof SENTENCES }
  | { kind: 'saved' | 'published' | 'kept' | 'kept-but'; at: Date; version: number; path: string | null }

type Editing = {
  state: SaveState
  saving: 'save' | 'publish' | 'autosave' | null
  isDirty: boolean
  document: Values
  kept: { entryId: string | null; livePath: string | null }
  problems: readonly unknown[]
  submit: (how: 'save' | 'publish', publishing?: Publishing) => void
}

type Props = {
  kind: Kind
  editing: Editing
  prepare: PrepareAction
  /** Whether the page stands beside the form, and how that is changed. */
  side: { isOpen: boolean; toggle: () => void }
}

/** Where a save stands, always in sight, with the buttons to save and to publish. */
export function SaveBar({ kind, editing, prepare, side }: Props) {
  const { saving, kept, submit } = editing
  const isBusy = saving === 'save' || saving === 'publish'
  return (
    <div
      data-commands
      className="fixed inset-x-0 bottom-0 z-5 flex flex-wrap items-center justify-end gap-x-3 gap-y-2 border-t border-line bg-paper/95 px-4 py-2 backdrop-blur-sm sm:px-7 lg:start-54"
    >
      <fieldset className="me-auto max-sm:flex-[1_0_100%]" aria-label="Save state">
        <StateWords {...editing} />
      </fieldset>
      {kept.entryId !== null && (
        <Button look="quiet" aria-pressed={side.isOpen} onClick={side.toggle}>
          Preview
        </Button>
      )}
      <Button disabled={isBusy} onClick={() => submit('save')}>
        Save draft
      </Button>
      <SaveNext
        entryId={kept.entryId}
        isBusy={saving !== null}
        isSaved={editing.state.kind === 'saved'}
        save={() => submit('save')}
      />
      <PublishButton kind={kind} editing={editing} isBusy={isBusy} prepare={prepare} />
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
  upgraded: `Not saved. ${UPGRADED}`,
  'signed-out': 'Not saved: you are signed out. Sign in below; what you typed is still here.',
  'not-allowed': 'Not saved: your account may not change entries. What you typed is still here.',
  'second-factor':
    'Not saved: your role asks for a second factor. Add one under “Your account” in another tab; what you typed is still here.',
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
      <span role="status" className={isTrouble(state) ? TROUBLE : 'text-good'}>
        {saving === 'save' || saving === 'publish' ? 'Saving …' : isQuiet ? '' : words}
      </span>
      <span className="text-soft">
        {saving === 'autosave' ? 'Saving the draft …' : isQuiet && !saving && quietWords(state, isDirty)}
        {state.kind === 'kept' && problems.length > 0 && ' Not published yet: see the problems above.'}
      </span>
    </>
  )
}

function isTrouble({ kind }: SaveState): boolean {
  return kind === 'kept-but' || (kind in SENTENCES && kind !== 'merged')
}

function outcomeOf(state: SaveState) {
  if (state.kind === 'kept-but')
    return `Draft saved ${timeOf(state.at)}, but for a value with a problem: see above. What you typed is still here.`
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
