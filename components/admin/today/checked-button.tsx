'use client'
import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import type { EntryAction } from '../publishing/entry-action'

type Props = {
  action: EntryAction
  path: string
  entryId: string
  title: string
  /** The page to come back to, where that is not the entry's. */
  back?: '/admin'
}

/** Keeps that somebody looked and found nothing to change. It confirms nothing: that takes a source. */
export function CheckedButton({ action, path, entryId, title, back }: Props) {
  const [answer, submit, isBusy] = useActionState(action, null)
  return (
    <form action={submit}>
      <input type="hidden" name="folder" value={path.split('/')[2] ?? ''} />
      <input type="hidden" name="entryId" value={entryId} />
      {back && <input type="hidden" name="back" value={back} />}
      <Button type="submit" size="small" disabled={isBusy}>
        Checked, no change<span className="sr-only"> in {title}</span>
      </Button>
      {answer?.outcome === 'refused' && (
        <p role="alert" className="text-small text-bad">
          {answer.message}
        </p>
      )}
    </form>
  )
}
