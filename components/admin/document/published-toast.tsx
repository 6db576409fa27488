'use client'
import { useEffect, useRef } from 'react'
import { Toasts, tell } from '@/components/ui/toast'
import type { Refusal } from '../forms/refusal'

/** Publishes again what readers saw before a version. */
export type UndoAction = (entryId: string, liveVersion: number) => Promise<{ outcome: 'undone' } | Refusal>

type Props = {
  entryId: string
  version: number
  /** Typed and kept since: undoing leaves it in the history. */
  hasNewerDraft: boolean
  undo: UndoAction | null
}

/** Tells that a version is out, and takes it back where there was one before. */
export function PublishedToast({ entryId, version, hasNewerDraft, undo }: Props) {
  const isOvertaken = useRef(hasNewerDraft)
  isOvertaken.current = hasNewerDraft
  useEffect(() => {
    const takeBack = async () => {
      const answer = await undo?.(entryId, version).catch(() => null)
      if (answer?.outcome === 'undone' && isOvertaken.current) location.assign(`${location.pathname}/history`)
      else if (answer?.outcome === 'undone') location.reload()
      else tell({ words: answer?.message ?? 'Not undone: the site could not be reached.' })
    }
    tell({ words: `Version ${version} is published.`, ...(undo && { undo: () => void takeBack() }) })
  }, [entryId, version, undo])
  return <Toasts />
}
