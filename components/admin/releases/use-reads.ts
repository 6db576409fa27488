'use client'
import { createContext, type RefObject, useCallback, useContext, useEffect, useRef, useState } from 'react'
import type { Values } from '@/lib/documents/field-tree'
import type { RegionReads } from '@/lib/editing/previews/sentences/preview'
import { refusalOfNoAnswer } from '../forms/no-answer'
import type { Refusal } from '../forms/refusal'

export type ReadsAnswer = { outcome: 'read'; reads: RegionReads[] } | Refusal

export type ReadsAction = (input: {
  entryId: string
  document: Values
  regions: string[]
}) => Promise<ReadsAnswer>

/**
 * What asks the site for sentences, and the first region whose readers will read another one than before; null for an
 * entry that is not kept yet.
 */
export const ReadsContext = createContext<{
  entryId: string
  ask: ReadsAction
  changed: RefObject<string | null>
} | null>(null)

/** `problem` is why nothing can be read just now; `first` what each region was told before anything was typed. */
export type Reads = { reads: RegionReads[]; problem: string; first: Record<string, string> }

/** Typing pauses for so long before the site is asked. */
const PAUSE_MS = 60

/** What readers of these regions will read of the document as it stands; one question at a time, the latest counts. */
export function useReads(document: Values, regions: readonly string[]): Reads {
  const asking = useContext(ReadsContext)
  const [told, setTold] = useState<Reads>({ reads: [], problem: '', first: {} })
  const latest = useRef({ document, regions })
  latest.current = { document, regions }
  const isRunning = useRef(false)
  const isAskedAgain = useRef(false)

  const run = useCallback(async () => {
    isAskedAgain.current = isRunning.current
    if (!asking || isRunning.current) return
    isRunning.current = true
    do {
      isAskedAgain.current = false
      const { document, regions } = latest.current
      const answer = await asking
        .ask({ entryId: asking.entryId, document, regions: [...regions] })
        .catch(refusalOfNoAnswer)
      if (answer.outcome === 'read') setTold(({ first }) => readsOf(answer.reads, first))
      else setTold((before) => ({ ...before, problem: answer.message }))
    } while (isAskedAgain.current)
    isRunning.current = false
  }, [asking])

  if (asking)
    asking.changed.current =
      regions.find((region) => {
        const now = told.reads.find((each) => each.region === region)
        return now && told.first[region] !== wordsOf(now.pieces)
      }) ??
      regions[0] ??
      null

  const wanted = regions.join()
  useEffect(() => {
    if (wanted === '' || !document) return
    const timer = setTimeout(() => void run(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [document, wanted, run])
  return told
}

function readsOf(reads: RegionReads[], first: Reads['first']): Reads {
  const now = Object.fromEntries(reads.map(({ region, pieces }) => [region, wordsOf(pieces)]))
  return { reads, problem: '', first: { ...now, ...first } }
}

/** A sentence without what is strong in it. */
export function wordsOf(pieces: RegionReads['pieces']): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.strong)).join('')
}
