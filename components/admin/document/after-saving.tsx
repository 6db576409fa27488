'use client'
import { lazy, Suspense, useState } from 'react'
import type { UndoAction } from './published-toast'
import type { SaveState } from './save-bar'
import { SignInAgain } from './sign-in-again'

const PublishedToast = lazy(() =>
  import('./published-toast').then(({ PublishedToast }) => ({ default: PublishedToast })),
)

type Props = {
  editing: {
    state: SaveState
    kept: { entryId: string | null; version: number }
    submit: (how: 'save') => void
  }
  /** Whose session it was. */
  email: string
  /** Null where readers saw nothing before. */
  undo: UndoAction | null
}

/** What a save may lead to: the way back from a publish, or signing in again. */
export function AfterSaving({ editing: { state, kept, submit }, email, undo }: Props) {
  // It stays told while one types on.
  const [published, setPublished] = useState<number | null>(null)
  if (state.kind === 'published' && state.version !== published) setPublished(state.version)
  if (state.kind === 'signed-out') return <SignInAgain email={email} onSignedIn={() => submit('save')} />
  if (published === null || kept.entryId === null) return null
  return (
    <Suspense>
      <PublishedToast
        key={published}
        entryId={kept.entryId}
        version={published}
        hasNewerDraft={kept.version > published}
        undo={undo}
      />
    </Suspense>
  )
}
