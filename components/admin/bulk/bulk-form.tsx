'use client'
import { buttonClass, TROUBLE } from '@/components/ui/classes'
import { OnceReady } from '@/components/ui/once-ready'
import type { SeasonToChoose } from '@/lib/editing/bulk/queries'
import { ChangeFields } from './change-fields'
import { DryRun } from './dry-run'
import { type BulkEditing, useBulkEdit } from './use-bulk-edit'

/** The same change on many seasons: choose them, say what changes, look at it in words, then let the site make it. */
export function BulkForm(props: BulkEditing) {
  const { picked, pick, typed, type, platforms, look, make, shown, message, isAsking, result } =
    useBulkEdit(props)
  return (
    <form className="mt-9 grid gap-3" onSubmit={look}>
      <OnceReady>
        <SeasonChoice seasons={props.seasons} picked={picked} pick={pick} />
        <ChangeFields
          typed={typed}
          platforms={[...platforms].map(([id, name]) => ({ id, name }))}
          onChange={type}
        />
      </OnceReady>
      <p>
        <button type="submit" className={buttonClass()} disabled={picked.size === 0 || isAsking}>
          Preview changes
        </button>
      </p>
      <p role="status" className={TROUBLE}>
        {message}
      </p>
      {shown && (
        <section ref={result} tabIndex={-1} aria-label="Preview">
          <DryRun planned={shown} isBusy={isAsking} onApply={make} />
        </section>
      )}
    </form>
  )
}

type SeasonChoiceProps = {
  seasons: SeasonToChoose[]
  picked: ReadonlySet<string>
  pick: (ids: string[], on: boolean) => void
}

function SeasonChoice({ seasons, picked, pick }: SeasonChoiceProps) {
  const all = seasons.map(({ id }) => id)
  const isWanting = picked.size < seasons.length
  return (
    <fieldset>
      <legend className="text-small font-semibold">Seasons: {picked.size} chosen</legend>
      <p className="flex flex-wrap gap-2.5">
        <button type="button" className={buttonClass({ size: 'small' })} onClick={() => pick(all, isWanting)}>
          {isWanting ? `Choose all ${seasons.length}` : 'Choose none'}
        </button>
      </p>
      <div className="mt-2.5 max-h-96 overflow-auto rounded-lg border border-line px-4 py-1.5">
        {seasons.map(({ id, title, platforms }) => (
          <label key={id} className="flex min-h-9 items-center gap-2.5">
            <input
              type="checkbox"
              checked={picked.has(id)}
              onChange={(event) => pick([id], event.target.checked)}
            />
            <span>
              {title} <span className="text-soft">{platforms.map(({ name }) => name).join(', ')}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
