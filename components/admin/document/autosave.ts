'use client'
import { useEffect, useRef } from 'react'

const PAUSE_MS = 1_200
const LONGEST_MS = 10_000
const RETRY_MS = 5_000

type Autosave<Document> = {
  document: Document
  /** Whether there is something to keep that may be kept now. */
  isWaiting: boolean
  /** Whether the last attempt could not reach the site: then it is tried less often. */
  isRetry: boolean
  keep: (document: Document) => void
}

/** Keeps the draft a moment after the last key, and now and then while somebody types without a pause. */
export function useAutosave<Document>({ document, isWaiting, isRetry, keep }: Autosave<Document>) {
  const latest = useRef(keep)
  latest.current = keep
  const since = useRef(0)

  useEffect(() => {
    if (!isWaiting) {
      since.current = 0
      return
    }
    since.current ||= Date.now()
    const longest = Math.max(0, LONGEST_MS - (Date.now() - since.current))
    const timer = setTimeout(() => latest.current(document), isRetry ? RETRY_MS : Math.min(PAUSE_MS, longest))
    return () => clearTimeout(timer)
  }, [document, isWaiting, isRetry])
}
