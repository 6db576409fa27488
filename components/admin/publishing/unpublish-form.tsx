import type { ReactNode } from 'react'
import type { EntryAction, SentWithForm } from './entry-action'
import { EntryActionForm } from './entry-action-form'

type Props = {
  action: EntryAction
  sent: SentWithForm
  button: string
  /** A show's seasons that can go along; 0 offers nothing. */
  seasons: number
  children: ReactNode
}

/** The last step before something leaves readers' sight: what happens, and for a show whether its seasons go along. */
export function UnpublishForm({ action, sent, button, seasons, children }: Props) {
  return (
    <EntryActionForm action={action} sent={sent} button={button} isGrave before="unpublishing">
      {children}
      {seasons > 0 && (
        <p className="field-check">
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
