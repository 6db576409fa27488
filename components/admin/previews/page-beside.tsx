'use client'
import { lazy, Suspense, useContext } from 'react'
import { ReadsContext } from '../releases/use-reads'

const PageSide = lazy(() => import('./page-side').then(({ PageSide }) => ({ default: PageSide })))

type Props = {
  entryId: string
  kept: { version: number; livePath: string | null }
  isDirty: boolean
  onClose: () => void
}

/** The page beside its form: it opens on the first region whose sentence has changed. */
export function PageBeside({ entryId, kept: { version, livePath }, isDirty, onClose }: Props) {
  const region = useContext(ReadsContext)?.changed.current ?? ''
  return (
    <Suspense>
      <PageSide
        entryId={entryId}
        version={version}
        isDirty={isDirty}
        isLive={livePath !== null}
        region={region}
        onClose={onClose}
      />
    </Suspense>
  )
}
