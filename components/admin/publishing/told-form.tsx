'use client'
import { type ReactNode, useActionState } from 'react'
import type { PublishOutcome, TellingAction } from './told'

type Props = {
  action: TellingAction
  /** What the action is about, sent along. */
  about: Record<string, string | number>
  button: string
  children?: ReactNode
  isGrave?: boolean
  /** What problems have to be fixed for, as the end of a sentence. */
  before?: string
}

const NOTHING: PublishOutcome = { problems: [] }

/** A plain form that works without scripts; what its action tells stands above it. */
export function ToldForm(props: Props) {
  const { action, about, button, children, isGrave = false, before = 'publishing' } = props
  const [told, submit, isBusy] = useActionState(action, NOTHING)
  return (
    <form action={submit} className="told-form">
      <Problems problems={told.problems} before={before} />
      {told.address && <Address address={told.address} />}
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <p>
        <button
          type="submit"
          className={`button ${isGrave ? 'button-grave' : 'button-main'}`}
          disabled={isBusy}
        >
          {button}
        </button>
      </p>
    </form>
  )
}

function Problems({ problems, before }: { problems: PublishOutcome['problems']; before: string }) {
  if (problems.length === 0) return null
  return (
    <div className="error-summary" role="alert">
      <h2>{problems.length === 1 ? 'Not done' : `${problems.length} problems to fix before ${before}`}</h2>
      <ul>
        {problems.map(({ message, href }) => (
          <li key={message + href}>{href ? <a href={href}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  )
}

/** Told once: what is kept of it can't be turned back into an address. */
function Address({ address }: { address: string }) {
  return (
    <div className="card" role="status">
      <p>
        <label className="label" htmlFor="made-address">
          Share this link. It is shown only once.
        </label>
      </p>
      <input id="made-address" className="input" readOnly value={address} />
      <p>
        <a href={address}>Open link</a>
      </p>
    </div>
  )
}
