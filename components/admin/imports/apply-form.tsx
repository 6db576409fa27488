'use client'
import { useEffect, useState } from 'react'
import { useFormStatus } from 'react-dom'
import { buttonClass } from '@/components/ui/classes'
import type { Progress } from '@/lib/exchange/imports/progress/running'
import type { ShowProposal } from '@/lib/exchange/imports/queries'
import { Answered } from './questions-form'

type Props = {
  action: (form: FormData) => Promise<void>
  proposal: Pick<ShowProposal, 'fingerprint' | 'title'>
  answers: Record<string, string>
  /** Answers how far it is, as JSON. */
  progressAt: string
}

/** Imports what was read, as drafts or published. */
export function ApplyForm({ action, proposal, answers, progressAt }: Props) {
  return (
    <form action={action} className="mb-5 flex flex-wrap items-center justify-between gap-x-5 gap-y-2.5">
      <Answered answers={answers} />
      <input type="hidden" name="fingerprint" value={proposal.fingerprint} />
      <Buttons title={proposal.title} progressAt={progressAt} />
    </form>
  )
}

function Buttons({ title, progressAt }: { title: string; progressAt: string }) {
  const { pending } = useFormStatus()
  return (
    <>
      <button className={buttonClass()} type="submit" name="publish" value="no" disabled={pending}>
        Import {title} as drafts
      </button>
      <button className={buttonClass()} type="submit" name="publish" value="yes" disabled={pending}>
        Import and publish
      </button>
      {pending && <Running progressAt={progressAt} />}
    </>
  )
}

const LOOK_EVERY_MS = 500

function Running({ progressAt }: { progressAt: string }) {
  const [progress, setProgress] = useState<Progress | null>(null)
  useEffect(() => {
    const look = async () => {
      const answer = await fetch(progressAt).catch(() => null)
      if (answer?.ok) setProgress(await answer.json())
    }
    const timer = setInterval(look, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [progressAt])
  return (
    <p role="status">
      {progress ? `Importing: ${progress.done} of ${progress.total} entries …` : 'Importing …'}{' '}
      {progress && <progress value={progress.done} max={progress.total} />}
    </p>
  )
}
