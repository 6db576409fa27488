'use client'
import { PasswordField } from '../accounts/password-field'
import { useAnswer } from './answer-context'

/** Appears in a form that was refused until whoever sent it proves again who they are; the rest of it is still typed. */
export function ProofField() {
  if (useAnswer('proof').problem === null) return null
  return (
    <PasswordField
      name="proof"
      label="Your password, or a code of your app"
      hint="Asked for ten minutes after it was given last, for what concerns who has access."
      autoComplete="current-password"
    />
  )
}
