'use client'
import { useEffect, useState } from 'react'
import type { Kind } from '@/lib/documents/kinds'
import type { PlatformKind } from '@/lib/documents/vocabularies'
import type { Choice } from '@/lib/editing/entry-search/queries'
import type { Refusal } from '../forms/refusal'

export type CreateResult = { outcome: 'made'; id: string; title: string } | Refusal

/** `as` is what a platform is; nothing for other kinds. */
export type CreateAction = (kind: Kind, title: string, as?: PlatformKind | null) => Promise<CreateResult>

/** `query` is what these choices answer: what is typed may be further by now. */
export type FoundChoices = { query: string | null; choices: Choice[]; trouble: string }

const NOTHING: FoundChoices = { query: null, choices: [], trouble: '' }

/** Typing pauses for so long before the server is asked. */
const PAUSE_MS = 120

/** Asks the server for entries like what is typed, of one kind or of any, while `isAsked`. */
export function useFinding({
  kind,
  typed,
  isAsked,
}: {
  kind?: Kind
  typed: string
  isAsked: boolean
}): FoundChoices {
  const [found, setFound] = useState(NOTHING)
  useEffect(() => {
    if (!isAsked) return
    const ending = new AbortController()
    const asking = setTimeout(async () => {
      const answer = await findChoices({ ...(kind && { kind }), q: typed }, ending.signal)
      if (!ending.signal.aborted) setFound({ query: typed, ...answer })
    }, PAUSE_MS)
    return () => {
      clearTimeout(asking)
      ending.abort()
    }
  }, [kind, typed, isAsked])
  return isAsked ? found : NOTHING
}

/** What /admin/find answers; trouble is told in words, never thrown. */
export async function findChoices(
  parameters: Record<string, string>,
  signal: AbortSignal,
): Promise<Omit<FoundChoices, 'query'>> {
  try {
    const response = await fetch(`/admin/find?${new URLSearchParams(parameters)}`, { signal })
    if (response.redirected) return { choices: [], trouble: 'You are signed out.' }
    if (!response.ok) return { choices: [], trouble: 'The search failed. Try again.' }
    return { ...((await response.json()) as { choices: Choice[] }), trouble: '' }
  } catch {
    return { choices: [], trouble: 'The site could not be reached.' }
  }
}
