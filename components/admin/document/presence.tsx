'use client'
import { useEffect, useState } from 'react'
import { buttonClass } from '@/components/ui/classes'
import type { PresenceAction } from './result'

const EVERY_MS = 20_000

type Props = { entryId: string; version: number; isDirty: boolean; present: PresenceAction }

/** Who else has this entry open. Nobody is locked out: what two change is put together when it is saved. */
export function Presence({ entryId, version, isDirty, present }: Props) {
  const [company, setCompany] = useState<Awaited<ReturnType<PresenceAction>>>(null)
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'hidden') return
      present(entryId).then(setCompany, () => setCompany(null))
    }
    look()
    const timer = setInterval(look, EVERY_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [entryId, present])

  const others = company?.others ?? []
  const isOld = company !== null && company.version > version && !isDirty
  return (
    <div role="status" className="text-small text-wait">
      {others.length > 0 && (
        <p>
          {namesInWords(others)} {others.length === 1 ? 'has' : 'have'} this entry open too.
        </p>
      )}
      {isOld && (
        <p>
          {company.author} has saved version {company.version} since.{' '}
          <button type="button" className={buttonClass({ size: 'small' })} onClick={() => location.reload()}>
            Load it
          </button>
        </p>
      )}
    </div>
  )
}

function namesInWords(names: string[]): string {
  return new Intl.ListFormat('en-GB').format(names)
}
