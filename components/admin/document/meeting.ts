'use client'
import { useState } from 'react'
import { type Clash, mergeDocuments } from '@/lib/documents/edits'
import type { Field, Values } from '@/lib/documents/field-tree'
import type { Edit } from './context'

/** Somebody else's save met while editing; `decided` are the paths whose text has been chosen. */
export type Meeting = {
  author: string
  at: string
  clashes: Clash[]
  decided: ReadonlyMap<string, 'mine' | 'theirs'>
}

type Met = { author: string; at: string; base: Values; mine: Values; theirs: Values }

/**
 * Two editings of one document: what only one side changed is put together in the form; the rest is shown with both
 * texts, and nothing is saved before one of them is chosen.
 */
export function useMeeting(fields: Field[], change: (edit: Edit) => void) {
  const [meeting, setMeeting] = useState<Meeting | null>(null)
  const isUndecided = meeting?.clashes.some(({ path }) => !meeting.decided.has(path)) ?? false

  /** Answers whether there is something to be decided. */
  function meet({ author, at, base, mine, theirs }: Met): boolean {
    const { document, clashes } = mergeDocuments({ fields, base, mine, theirs })
    change({ type: 'replace', document })
    setMeeting({ author, at, clashes, decided: new Map() })
    return clashes.length > 0
  }

  function decide({ path, mine, theirs }: Clash, whose: 'mine' | 'theirs') {
    change({ type: 'set', place: path.split('.'), value: whose === 'mine' ? mine : theirs })
    setMeeting((met) => met && { ...met, decided: new Map(met.decided).set(path, whose) })
  }

  /** After a save; that somebody else was here stays told until one by hand. */
  function part(isByHand: boolean) {
    setMeeting((met) => (!isByHand && met?.clashes.length === 0 ? met : null))
  }

  return { meeting, isUndecided, meet, decide, part }
}
