'use client'
import { useEffect, useRef } from 'react'
import { buttonClass } from '@/components/ui/classes'
import type { BulkActions } from './outcome'
import { type Step, Steps, useSteps } from './steps'

type Props = Pick<BulkActions, 'undo'> & { batch: string; seasons: Step[]; startsAtOnce?: boolean }

/** Takes a change of many back, season by season; what was changed since stays as it is, and is told. */
export function UndoPart({ batch, seasons, undo, startsAtOnce = false }: Props) {
  const { outcomes, run } = useSteps()
  const hasBegun = useRef(false)
  const begin = () => {
    if (hasBegun.current) return
    hasBegun.current = true
    void run(seasons, ({ id }) => undo(batch, id))
  }
  const beginLatest = useRef(begin)
  beginLatest.current = begin
  useEffect(() => {
    if (startsAtOnce) beginLatest.current()
  }, [startsAtOnce])
  return (
    <section className="mt-9 grid gap-3" aria-label="Undo">
      {!startsAtOnce && (
        <p>
          <button type="button" className={buttonClass()} onClick={begin}>
            Undo the change of {seasons.length === 1 ? 'this season' : `these ${seasons.length} seasons`}
          </button>
        </p>
      )}
      <Steps steps={seasons} outcomes={outcomes} verb="restored" />
    </section>
  )
}
