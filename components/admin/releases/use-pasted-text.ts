import { useState } from 'react'
import type { Values } from '@/lib/documents/field-tree'
import type { TextRead } from '@/lib/editing/from-text/queries'
import type { Finding } from '@/lib/editing/from-text/reading'
import { newId } from '@/lib/foundation/ids'
import { refusalOfNoAnswer } from '../forms/no-answer'
import type { Refusal } from '../forms/refusal'

export type TextAnswer = ({ outcome: 'read' } & TextRead) | Refusal

export type TextAction = (text: string) => Promise<TextAnswer>

/** A finding with what somebody has decided of it: the date it means, "" while that is asked, and whether it is taken. */
export type Decided = Finding & { id: string; on: string; isTaken: boolean }

export type Said = { text: string; publisher: string; url: string }

/** A pasted text: what it says of releases, what of that is taken, and who says it. */
export function usePastedText(read: TextAction) {
  const [said, setSaid] = useState<Said>({ text: '', publisher: '', url: '' })
  const [found, setFound] = useState<Decided[] | null>(null)
  const [names, setNames] = useState<Record<string, string>>({})
  const [trouble, setTrouble] = useState('')
  const [isBusy, setBusy] = useState(false)

  async function look() {
    setBusy(true)
    const answer = await read(said.text).catch(refusalOfNoAnswer)
    setBusy(false)
    if (answer.outcome !== 'read') return setTrouble(answer.message)
    setTrouble('')
    setNames(answer.platforms)
    setFound(answer.findings.map(decided))
  }
  const decide = (id: string, change: Partial<Decided>) =>
    setFound((all) => all?.map((each) => (each.id === id ? { ...each, ...change } : each)) ?? null)
  return { said, setSaid, found, names, trouble, isBusy, look, decide }
}

function decided(finding: Finding): Decided {
  const on = 'value' in finding.date ? finding.date.value : ''
  return { ...finding, id: newId(), on, isTaken: on !== '' }
}

const MAX_SENTENCE = 300

/** The releases that are taken, each with its sentence as its source. */
export function releasesTaken(
  found: Decided[],
  { publisher, url }: Said,
): { release: Values; source: Values }[] {
  return found
    .filter(({ on, isTaken }) => isTaken && on !== '')
    .map(({ sentence, on, platformIds, regions }) => {
      const source = { id: newId(), publisher, title: sentence.slice(0, MAX_SENTENCE), url }
      const release = {
        platformId: platformIds.length === 1 ? platformIds[0] : '',
        regions,
        premiere: { on, time: '', zone: '' },
        confidence: 'announced',
        sourceIds: [source.id],
      }
      return { release, source }
    })
}
