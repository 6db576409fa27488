'use client'
import { type FormEvent, useRef, useState } from 'react'
import { buttonClass, TROUBLE } from '@/components/ui/classes'
import { OnceReady } from '@/components/ui/once-ready'
import type { Planned, SeasonToChoose } from '@/lib/editing/bulk/queries'
import { UNREACHABLE } from '../forms/refusal'
import { ChangeFields, NOTHING_TYPED, type Typed } from './change-fields'
import { DryRun } from './dry-run'
import type { BulkActions } from './outcome'
import { Run } from './run'

type Props = { seasons: SeasonToChoose[] } & BulkActions

type ShownPlan = { batch: string; planned: Planned[]; change: Typed } | null

/** The same change on many seasons: choose them, say what changes, look at it in words, then make it. */
export function BulkForm({ seasons, plan, apply, undo }: Props) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [typed, setTyped] = useState(NOTHING_TYPED)
  const [shown, setShown] = useState<ShownPlan>(null)
  const [message, setMessage] = useState('')
  const [isAsking, setAsking] = useState(false)
  const [isRunning, setRunning] = useState(false)
  const result = useRef<HTMLElement>(null)

  const platforms = new Map(
    seasons
      .filter(({ id }) => picked.has(id))
      .flatMap((season) => season.platforms.map(({ id, name }) => [id, name] as const)),
  )
  const reset = () => {
    setShown(null)
    setMessage('')
  }
  const pick = (ids: string[], on: boolean) => {
    reset()
    setPicked(new Set([...[...picked].filter((id) => !ids.includes(id)), ...(on ? ids : [])]))
  }

  async function look(event: FormEvent) {
    event.preventDefault()
    reset()
    setAsking(true)
    try {
      const answer = await plan({ ids: [...picked], change: typed })
      if (answer.outcome === 'refused') return setMessage(answer.message)
      setShown({ ...answer, change: typed })
      requestAnimationFrame(() => result.current?.focus())
    } catch {
      setMessage(UNREACHABLE.message)
    } finally {
      setAsking(false)
    }
  }

  if (shown && isRunning) return <Run {...shown} apply={apply} undo={undo} />
  return (
    <form className="mt-9 grid gap-3" onSubmit={look}>
      <OnceReady>
        <SeasonChoice seasons={seasons} picked={picked} pick={pick} />
        <ChangeFields
          typed={typed}
          platforms={[...platforms].map(([id, name]) => ({ id, name }))}
          onChange={(key, value) => {
            reset()
            setTyped({ ...typed, [key]: value })
          }}
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
          <DryRun planned={shown.planned} onApply={() => setRunning(true)} />
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
