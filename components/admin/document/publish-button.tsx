'use client'
import { lazy, Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Values } from '@/lib/documents/field-tree'
import { adminPath, type Kind } from '@/lib/documents/kinds'
import type { PrepareAction, PrepareAnswer, Publishing } from './publish-dialog'

const PublishDialog = lazy(() =>
  import('./publish-dialog').then(({ PublishDialog }) => ({ default: PublishDialog })),
)

type Props = {
  kind: Kind
  editing: {
    document: Values
    kept: { entryId: string | null; livePath: string | null }
    submit: (how: 'save' | 'publish', publishing?: Publishing) => void
  }
  isBusy: boolean
  prepare: PrepareAction
}

/** Shows what publishing would change, then publishes. What can't be published is told by trying: it is kept as a draft. */
export function PublishButton({ kind, editing: { document, kept, submit }, isBusy, prepare }: Props) {
  const [prepared, setPrepared] = useState<(PrepareAnswer & { outcome: 'prepared' }) | null>(null)
  const [isAsking, setAsking] = useState(false)
  const isLive = kept.livePath !== null

  async function ask() {
    setAsking(true)
    const answer = await prepare({ kind, entryId: kept.entryId, document }).catch(() => null)
    setAsking(false)
    const isRefused = answer?.outcome === 'refused' && answer.because === 'invalid'
    if (answer?.outcome === 'prepared' && answer.problems.length === 0) setPrepared(answer)
    else if (answer?.outcome === 'prepared' || isRefused) submit('publish')
    // Nothing goes out that nobody was shown: saving the draft tells what stands in the way.
    else submit('save')
  }
  return (
    <>
      <Button look="main" disabled={isBusy || isAsking} onClick={() => void ask()}>
        {isLive ? 'Publish changes' : 'Publish'}
      </Button>
      {prepared && (
        <Suspense>
          <PublishDialog
            preview={prepared}
            isLive={isLive}
            schedulePath={kept.entryId && `${adminPath(kind, kept.entryId)}/schedule`}
            onClose={() => setPrepared(null)}
            onPublish={(publishing) => {
              setPrepared(null)
              submit('publish', publishing)
            }}
          />
        </Suspense>
      )}
    </>
  )
}
