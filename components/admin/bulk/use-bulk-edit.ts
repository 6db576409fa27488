import { type FormEvent, useRef, useState } from 'react'
import type { Planned, SeasonToChoose } from '@/lib/editing/bulk/queries'
import { refusalOfNoAnswer } from '../forms/no-answer'
import type { Refusal } from '../forms/refusal'
import { changeOf, NOTHING_TYPED, nameOf, type Typed } from './change-fields'

export type Plan = { outcome: 'planned'; planned: Planned[] } | Refusal

export type BulkEditing = {
  seasons: SeasonToChoose[]
  /** The hold that is to be ended; null for a change of any kind. */
  ending: { name: string; reason: string } | null
  plan(input: unknown): Promise<Plan>
  begin(input: unknown): Promise<{ outcome: 'begun'; path: string } | Refusal>
}

/** A bulk edit as it is put together: what is chosen and typed, its preview, and how it is begun. */
export function useBulkEdit({ seasons, ending, plan, begin }: BulkEditing) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(
    () => new Set(ending ? seasons.map(({ id }) => id) : []),
  )
  const [typed, setTyped] = useState<Typed>(() =>
    ending
      ? { ...NOTHING_TYPED, what: 'resume', reason: ending.reason, name: `End of ${ending.name}` }
      : NOTHING_TYPED,
  )
  const [shown, setShown] = useState<Planned[] | null>(null)
  const [message, setMessage] = useState('')
  const [isAsking, setAsking] = useState(false)
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

  async function ask<A extends { outcome: string }>(
    question: Promise<A | Refusal>,
    take: (answer: A) => void,
  ) {
    setAsking(true)
    const answer = await question.catch(refusalOfNoAnswer)
    setAsking(false)
    if (answer.outcome === 'refused') setMessage((answer as Refusal).message)
    else take(answer as A)
  }

  async function look(event: FormEvent) {
    event.preventDefault()
    reset()
    await ask(plan({ ids: [...picked], change: changeOf(typed) }), ({ planned }) => {
      setShown(planned)
      requestAnimationFrame(() => result.current?.focus())
    })
  }

  const make = () => {
    const changing = (shown ?? []).filter(({ why }) => why === '')
    const { name, note } = typed
    const asked = {
      name: name || nameOf(typed),
      note,
      change: changeOf(typed),
      seasons: changing.map(seasonOf),
    }
    void ask(begin(asked), ({ path }) => location.assign(path))
  }

  const type = (key: keyof Typed, value: string) => {
    reset()
    setTyped({ ...typed, [key]: value })
  }
  return { picked, pick, typed, type, platforms, look, make, shown, message, isAsking, result }
}

function seasonOf({ id, version }: Planned) {
  return { id, version }
}
