'use client'
import { type FormEvent, startTransition, useActionState } from 'react'
import { buttonClass } from '@/components/ui/classes'
import { KINDS, type Kind } from '@/lib/documents/kinds'
import type { DuplicateComparison } from '@/lib/editing/duplicates/queries'
import type { Refusal } from '../forms/refusal'

/** What stands against a merge; null before it was tried. */
export type MergeAnswer = Refusal | null

type Props = {
  kind: Kind
  comparison: DuplicateComparison
  merge: (before: MergeAnswer, form: FormData) => Promise<MergeAnswer>
}

/** Both entries side by side: whose value stands is chosen for each field that differs. */
export function MergeForm({ kind, comparison: { winner, loser, fields, uses }, merge }: Props) {
  const [refusal, send, isBusy] = useActionState(merge, null)
  const { folder } = KINDS[kind]
  // As a form's own action, React would empty it after a refusal: what was chosen is to stay.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    startTransition(() => send(form))
  }
  return (
    <form action={send} onSubmit={submit} className="grid max-w-3xl justify-items-start gap-4">
      {refusal && (
        <div className="rounded-lg border-2 border-bad bg-bad/6 px-4 py-3" role="alert">
          <h2>Not merged: nothing was changed</h2>
          <ul>
            {refusal.problems.length === 0 && <li>{refusal.message}</li>}
            {refusal.problems.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <Sent kind={kind} winner={winner} loser={loser} />
      <p>
        “{winner.title}” stays, “{loser.title}” moves to the trash.{' '}
        <a href={`/admin/${folder}/${loser.id}/merge?with=${winner.id}`}>Swap the two</a>
      </p>
      {fields.length === 0 && <p className="text-soft">No differences</p>}
      {fields.map((field) => (
        <fieldset
          key={field.key}
          className="grid w-full grid-cols-[repeat(auto-fit,minmax(min(100%,15rem),1fr))] gap-3"
        >
          <legend className="text-small font-semibold">{field.label}</legend>
          {(['winner', 'loser'] as const).map((side) => (
            <label
              key={side}
              className="flex items-start gap-2.5 rounded-lg border border-line bg-raised p-3 whitespace-pre-wrap has-checked:border-accent"
            >
              <input
                type="radio"
                name={`take.${field.key}`}
                value={side}
                defaultChecked={side === field.side}
              />
              <span>
                <span className="text-tiny text-soft">{side === 'winner' ? winner.title : loser.title}</span>
                <br />
                {field[side] || <em>empty</em>}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <p>Pictures, sources, other names and external IDs of both are kept. {usesInWords(uses)}</p>
      <button type="submit" className={buttonClass({ look: 'main' })} disabled={isBusy}>
        {isBusy ? 'Merging …' : 'Merge'}
      </button>
    </form>
  )
}

function Sent({ kind, winner, loser }: Pick<DuplicateComparison, 'winner' | 'loser'> & { kind: Kind }) {
  const sent = {
    kind,
    winner: winner.id,
    'winner-version': winner.version,
    loser: loser.id,
    'loser-version': loser.version,
  }
  return Object.entries(sent).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}

function usesInWords(uses: number): string {
  if (uses === 0) return 'The one moved to the trash is not used elsewhere.'
  const places = uses === 1 ? 'One entry points' : `${uses} entries point`
  return `${places} to the one that goes, and will point to the one that stays: in what readers see, and in drafts.`
}
