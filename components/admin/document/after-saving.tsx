'use client'
import { lazy, Suspense } from 'react'
import type { UndoAction } from './published-toast'
import type { SaveState } from './save-bar'
import { SignInAgain } from './sign-in-again'

const PublishedToast = lazy(() =>
  import('./published-toast').then(({ PublishedToast }) => ({ default: PublishedToast })),
)

type Props = {
  editing: {
    state: SaveState
    kept: { entryId: string | null }
    submit: (how: 'save') => void
  }
  /** Whose session it was. */
  email: string
  /** Null where readers saw nothing before. */
  undo: UndoAction | null
}

/** What a save may lead to: the way back from a publish, or signing in again. */
export function AfterSaving({ editing: { state, kept, submit }, email, undo }: Props) {
  if (state.kind === 'signed-out') return <SignInAgain email={email} onSignedIn={() => submit('save')} />
  if (state.kind !== 'published' || kept.entryId === null) return null
  return (
    <Suspense>
      <PublishedToast key={state.version} entryId={kept.entryId} version={state.version} undo={undo} />
    </Suspense>
  )
}
