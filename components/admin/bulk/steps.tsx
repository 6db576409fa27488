'use client'
import { useState } from 'react'
import { TROUBLE } from '@/components/ui/classes'
import { UNREACHABLE } from '../forms/refusal'
import type { Outcome } from './outcome'

export type Step = { id: string; title: string }

type Outcomes = ReadonlyMap<string, Outcome>

const UNANSWERED: Outcome = {
  ...UNREACHABLE,
  message: 'The site could not be reached: look at the season’s history.',
}

/** Takes steps one after the other, and keeps what became of each. */
export function useSteps() {
  const [outcomes, setOutcomes] = useState<Outcomes>(new Map())
  const [isDone, setDone] = useState(false)

  async function run<S extends Step>(steps: S[], take: (step: S) => Promise<Outcome>) {
    for (const step of steps) {
      const outcome = await take(step).catch(() => UNANSWERED)
      setOutcomes((before) => new Map(before).set(step.id, outcome))
    }
    setDone(true)
  }
  return { outcomes, isDone, run }
}

/** How far it is, and what became of each season. */
export function Steps({ steps, outcomes, verb }: { steps: Step[]; outcomes: Outcomes; verb: string }) {
  const failed = steps.filter(({ id }) => outcomes.get(id)?.outcome === 'refused').length
  return (
    <>
      <progress max={steps.length} value={outcomes.size} aria-label={`Seasons ${verb}`} />
      <p role="status">
        {outcomes.size - failed} of {steps.length} {verb}
        {failed > 0 && `, ${failed} not`}
        {outcomes.size === steps.length && '. Done.'}
      </p>
      <ul className="divide-y divide-line *:py-2">
        {steps.map(({ id, title }) => (
          <li key={id}>
            <a href={`/admin/seasons/${id}`}>{title}</a>:{' '}
            <span className={outcomes.get(id)?.outcome === 'refused' ? TROUBLE : 'text-soft'}>
              {outcomes.get(id)?.message ?? 'waiting'}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
