'use client'
import { type ReactNode, useActionState } from 'react'
import { buttonClass, INPUT } from '@/components/ui/classes'
import type { Refusal } from '../forms/refusal'
import type { EntryAction, EntryRef } from './entry-action'

type Props = {
  action: EntryAction
  entryRef: EntryRef
  button: string
  children?: ReactNode
  isGrave?: boolean
  /** What problems have to be fixed for, as the end of a sentence. */
  before?: string
}

/** A plain form about an entry, which works without scripts; why nothing was done stands above it. */
export function EntryActionForm(props: Props) {
  const { action, entryRef, button, children, isGrave = false, before = 'publishing' } = props
  const [answer, submit, isBusy] = useActionState(action, null)
  return (
    <form action={submit} className="grid gap-3">
      {answer?.outcome === 'refused' && <Problems refusal={answer} entryRef={entryRef} before={before} />}
      {answer?.outcome === 'made-preview' && <Address address={answer.address} />}
      {Object.entries(entryRef).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <p>
        <button type="submit" className={buttonClass({ look: isGrave ? 'grave' : 'main' })} disabled={isBusy}>
          {button}
        </button>
      </p>
    </form>
  )
}

type ProblemsProps = { refusal: Refusal; entryRef: EntryRef; before: string }

function Problems({ refusal: { because, message, problems }, entryRef, before }: ProblemsProps) {
  const all = because === 'conflict' ? `${message} Reload the page and look again.` : message
  const lines = problems.length > 0 ? problems : [{ path: '', message: all }]
  return (
    <div className="rounded-lg border-2 border-bad bg-bad/6 px-4 py-3" role="alert">
      <h2>{lines.length === 1 ? 'Not done' : `${lines.length} problems to fix before ${before}`}</h2>
      <ul>
        {lines.map(({ path, message }) => {
          const href = fixedAt(path, entryRef)
          return <li key={message + path}>{href ? <a href={href}>{message}</a> : message}</li>
        })}
      </ul>
    </div>
  )
}

const IN_THIS_FORM = ['', 'on', 'time', 'zone']

/** Where a problem is mended: at a path of its own, in a field of the entry, or in this form (null). */
function fixedAt(path: string, { folder, entryId }: EntryRef): string | null {
  if (path.startsWith('/')) return path
  return IN_THIS_FORM.includes(path) ? null : `/admin/${folder}/${entryId}#field-${path}`
}

/** Shown once: what is kept of it can't be turned back into an address. */
function Address({ address }: { address: string }) {
  return (
    <div className="rounded-xl border border-line bg-raised p-4" role="status">
      <p>
        <label className="text-small font-semibold" htmlFor="made-address">
          Share this link. It is shown only once.
        </label>
      </p>
      <input id="made-address" className={INPUT} readOnly value={address} />
      <p>
        <a href={address} className="inline-flex min-h-6 items-center">
          Open link
        </a>
      </p>
    </div>
  )
}
