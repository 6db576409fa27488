'use client'
import { useEffect, useState } from 'react'
import { buttonClass } from '@/components/ui/classes'

/** The way back to the list and the row one came from, as the address tells it. */
export function BackToList({ entryId }: { entryId: string }) {
  const [list, setList] = useState<string | null>(null)
  useEffect(() => {
    const from = new URLSearchParams(location.search).get('from') ?? ''
    if (/^\/admin\/[a-z]+(\?|$)/.test(from)) setList(from)
  }, [])
  if (list === null) return null
  return (
    <a className={buttonClass({ size: 'small' })} href={`${list}#entry-${entryId}`}>
      Back to the list
    </a>
  )
}
