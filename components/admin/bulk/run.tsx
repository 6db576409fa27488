'use client'
import { useEffect, useRef, useState } from 'react'
import { buttonClass } from '@/components/ui/classes'
import type { Planned } from '@/lib/editing/bulk/queries'
import { useWarningBeforeLeaving } from '../document/editing'
import { type Typed, WORDS_OF_CHANGE } from './change-fields'
import type { BulkActions } from './outcome'
import { Steps, useSteps } from './steps'
import { UndoPart } from './undo-part'

type Props = { batch: string; planned: Planned[]; change: Typed } & Pick<BulkActions, 'apply' | 'undo'>

/** The change being made, one season after the other; what can't be changed is told and stays as it was. */
export function Run({ batch, planned, change, apply, undo }: Props) {
  const seasons = planned.filter(({ why }) => why === '')
  const { outcomes, isDone, run } = useSteps()
  const hasBegun = useRef(false)
  const [isUndoing, setUndoing] = useState(false)
  useWarningBeforeLeaving(!isDone)

  useEffect(() => {
    if (hasBegun.current) return
    hasBegun.current = true
    // Whoever comes back to this address finds what was done, and can still undo it.
    history.replaceState(null, '', `/admin/bulk?batch=${batch}`)
    const note = [WORDS_OF_CHANGE[change.what], change.reason].filter(Boolean).join(': ')
    void run(seasons, ({ id, version }) => apply({ batch, entryId: id, version, change, note }))
  })

  const changed = seasons.filter(({ id }) => outcomes.get(id)?.outcome === 'done')
  return (
    <section className="mt-9 grid gap-3" aria-label="The change">
      <Steps steps={seasons} outcomes={outcomes} verb="changed" />
      {isDone && changed.length > 0 && !isUndoing && (
        <p>
          <button type="button" className={buttonClass()} onClick={() => setUndoing(true)}>
            Undo all
          </button>
        </p>
      )}
      {isUndoing && <UndoPart batch={batch} seasons={changed} undo={undo} startsAtOnce />}
      <p>
        <a href="/admin/bulk">Another change</a>
      </p>
    </section>
  )
}
