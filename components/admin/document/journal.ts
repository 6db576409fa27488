'use client'
import { useEffect, useRef, useState } from 'react'
import type { Values } from '@/lib/documents/field-tree'

/** What was typed and is not kept on the site yet, with the document it began from. */
export type Unsaved = { document: Values; base: Values; at: string }

type Journal = {
  /** Of the editor and the entry: nobody else is shown what stands under it. */
  key: string
  document: Values
  base: Values
  isDirty: boolean
}

const PAUSE_MS = 300

/**
 * Keeps what is typed in this browser until the site has it: for a crash, a lost network, an ended session. What an
 * earlier visit left is answered once, to be brought back or thrown away.
 */
export function useJournal({ key, document, base, isDirty }: Journal) {
  // Undefined until the browser has been asked: nothing is thrown away before.
  const [left, setLeft] = useState<Unsaved | null | undefined>(undefined)
  const lastKey = useRef(key)
  // Another window's is not ours to throw away.
  const isOurs = useRef(false)

  useEffect(() => {
    if (left !== undefined) return
    const found = read(key)
    const isSaved = found !== null && JSON.stringify(found.document) === JSON.stringify(document)
    if (isSaved) forget(key)
    setLeft(isSaved ? null : found)
  }, [key, document, left])

  useEffect(() => {
    // A new entry has an id of its own from its first save on.
    const forgetOurs = (ours: string) => {
      if (isOurs.current) forget(ours)
      isOurs.current = false
    }
    if (lastKey.current !== key) forgetOurs(lastKey.current)
    lastKey.current = key
    if (left !== null) return
    if (!isDirty) return forgetOurs(key)
    const write = () => {
      isOurs.current = true
      keep(key, { document, base, at: new Date().toISOString() })
    }
    const timer = setTimeout(write, PAUSE_MS)
    addEventListener('pagehide', write)
    return () => {
      clearTimeout(timer)
      removeEventListener('pagehide', write)
    }
  }, [key, document, base, isDirty, left])

  function settled() {
    isOurs.current = true
    setLeft(null)
  }
  return { left: left ?? null, settled }
}

function read(key: string): Unsaved | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    const isWhole =
      typeof kept === 'object' && kept !== null && 'document' in kept && 'base' in kept && 'at' in kept
    return isWhole ? (kept as Unsaved) : null
  } catch {
    return null
  }
}

function keep(key: string, unsaved: Unsaved) {
  try {
    localStorage.setItem(key, JSON.stringify(unsaved))
  } catch {
    // Full or forbidden: the site's own drafts are what counts, this is for when it can't be reached.
  }
}

function forget(key: string) {
  try {
    localStorage.removeItem(key)
  } catch {
    // As above.
  }
}
