'use client'
import { useEffect, useRef, useState } from 'react'

type Run<Way> = {
  run: (way: Way) => Promise<void>
  /** Whether somebody waits for it: then it comes next, where it can't come now. */
  isAwaited: (way: Way) => boolean
}

/** Does one thing at a time, each with what is known when it begins. */
export function useOneAtATime<Way>({ run, isAwaited }: Run<Way>) {
  const [running, setRunning] = useState<Way | null>(null)
  const [queued, setQueued] = useState<Way | null>(null)
  const isRunning = useRef(false)
  const latest = useRef(run)
  latest.current = run

  async function begin(way: Way) {
    if (isRunning.current) {
      if (isAwaited(way)) setQueued(way)
      return
    }
    isRunning.current = true
    setRunning(way)
    await latest.current(way)
    isRunning.current = false
    setRunning(null)
  }

  const beginLatest = useRef(begin)
  beginLatest.current = begin
  useEffect(() => {
    if (queued === null || running !== null) return
    setQueued(null)
    void beginLatest.current(queued)
  }, [queued, running])

  return { begin, running: running ?? queued }
}
