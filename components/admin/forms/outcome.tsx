import type { ReactNode } from 'react'
import { TROUBLE } from '@/components/ui/classes'
import type { FormAnswer } from './answer'

/** What became of a form, said below it. */
export function Outcome({ answer, children }: { answer: FormAnswer | null; children: ReactNode }) {
  const look = answer?.outcome === 'refused' ? TROUBLE : 'text-good'
  return (
    <div role="status" className={`${look} empty:hidden`}>
      {children}
    </div>
  )
}
