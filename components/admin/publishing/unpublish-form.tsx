import type { ReactNode } from 'react'
import type { EntryAction, EntryRef } from './entry-action'
import { EntryActionForm } from './entry-action-form'

type Props = {
  action: EntryAction
  entryRef: EntryRef
  button: string
  /** A show's seasons that can go along; 0 offers nothing. */
  seasons: number
  children: ReactNode
}

/** The last step before something leaves readers' sight: what happens, and for a show whether its seasons go along. */
export function UnpublishForm({ action, entryRef, button, seasons, children }: Props) {
  return (
    <EntryActionForm action={action} entryRef={entryRef} button={button} isGrave before="unpublishing">
      {children}
      {seasons > 0 && (
        <p className="flex min-h-9 items-center gap-2.5">
          <input id="withSeasons" name="withSeasons" type="checkbox" />
          <label htmlFor="withSeasons">
            {seasons === 1
              ? 'And its season, in the same step'
              : `And its ${seasons} seasons, in the same step`}
          </label>
        </p>
      )}
    </EntryActionForm>
  )
}
