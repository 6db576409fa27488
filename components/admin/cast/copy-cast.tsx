'use client'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/panel'
import type { Values } from '@/lib/documents/field-tree'
import type { CastToCopy } from '@/lib/editing/next-season/queries'
import { refusalOfNoAnswer } from '../forms/no-answer'
import type { Refusal } from '../forms/refusal'

export type CastsAnswer = { outcome: 'found'; casts: CastToCopy[] } | Refusal

export type CastsAction = (input: { showId: string; except: string | null }) => Promise<CastsAnswer>

type Props = {
  showId: string
  except: string | null
  findCasts: CastsAction
  /** Whom the season names already. */
  credits: Values[]
  onClose: () => void
  onAdd: (credits: Values[], names: CastToCopy['names']) => void
}

/** The cast of another season of the show, taken over as it is: who is named already is not named twice. */
export function CopyCast({ showId, except, findCasts, credits, onClose, onAdd }: Props) {
  const [answer, setAnswer] = useState<CastsAnswer | null>(null)
  useEffect(() => {
    void findCasts({ showId, except }).catch(refusalOfNoAnswer).then(setAnswer)
  }, [showId, except, findCasts])
  const known = new Set(credits.map(whoOf))
  return (
    <Dialog
      title="Copy the cast of another season"
      isOpen
      onClose={onClose}
      actions={<Button onClick={onClose}>Cancel</Button>}
    >
      {answer === null && <p role="status">Loading …</p>}
      {answer?.outcome === 'refused' && <Notice tone="bad">{answer.message}</Notice>}
      {answer?.outcome === 'found' && answer.casts.length === 0 && <p>No other season of it has a cast.</p>}
      <ul className="divide-y divide-line">
        {answer?.outcome === 'found' &&
          answer.casts.map(({ id, title, credits: theirs, names }) => {
            const missing = theirs.filter((credit) => !known.has(whoOf(credit)))
            return (
              <li key={id} className="flex flex-wrap items-center gap-3 py-2">
                <span className="flex-1">{title}</span>
                <Button
                  size="small"
                  disabled={missing.length === 0}
                  onClick={() => {
                    onAdd(missing, names)
                    onClose()
                  }}
                >
                  {missing.length === 0 ? 'All named already' : `Add ${missing.length}`}
                  <span className="sr-only"> of {title}</span>
                </Button>
              </li>
            )
          })}
      </ul>
    </Dialog>
  )
}

function whoOf({ personId, characterId, job }: Values): string {
  return [personId, characterId, job].join()
}
