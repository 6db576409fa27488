'use client'
import { useEffect, useRef, useState } from 'react'
import { buttonClass } from '@/components/ui/classes'

type Props = {
  entryId: string | null
  isBusy: boolean
  /** Whether the last save by hand was kept. */
  isSaved: boolean
  save: () => void
}

/** Saves, then opens the next entry of the list this one was opened from; not there where no list goes on. */
export function SaveNext({ entryId, isBusy, isSaved, save }: Props) {
  const next = useNext(entryId)
  const [isLeaving, setLeaving] = useState(false)
  const button = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (!isLeaving || isBusy) return
    setLeaving(false)
    // A frame later the form no longer warns of leaving.
    if (isSaved && next) requestAnimationFrame(() => location.assign(next))
  }, [isLeaving, isBusy, isSaved, next])

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !event.shiftKey || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      button.current?.click()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])

  if (next === null) return null
  const leave = () => {
    save()
    setLeaving(true)
  }
  return (
    <button
      type="button"
      className={buttonClass()}
      ref={button}
      disabled={isBusy}
      aria-keyshortcuts="Control+Shift+S Meta+Shift+S"
      onClick={leave}
    >
      Save and next
    </button>
  )
}

/** Asked before anything is typed: a save may move the entry in its list, or out of it. */
function useNext(entryId: string | null): string | null {
  const [next, setNext] = useState<string | null>(null)
  const opened = useRef(entryId)
  useEffect(() => {
    const from = new URLSearchParams(location.search).get('from')
    if (!from || opened.current === null) return
    const ending = new AbortController()
    const query = new URLSearchParams({ from, entry: opened.current })
    fetch(`/admin/find/next?${query}`, { signal: ending.signal })
      .then(async (response) => {
        if (response.ok && !response.redirected)
          setNext(((await response.json()) as { path: string | null }).path)
      })
      // Without an answer there is no such button; saving goes on as ever.
      .catch(() => setNext(null))
    return () => ending.abort()
  }, [])
  return next
}
