'use client'
import { useRef, useState } from 'react'
import type { Choice } from '@/lib/editing/entry-search/queries'
import type { Refusal } from '../forms/refusal'
import type { CreateAction } from '../picker/finding'
import { type CastLine, castLines } from './cast-lines'

export type NamedAnswer =
  | { outcome: 'named'; people: Record<string, Choice[]>; characters: Record<string, Choice[]> }
  | Refusal

export type NamedAction = (input: { people: string[]; characters: string[] }) => Promise<NamedAnswer>

/** A pasted line with the entries it means; a missing one is made. */
export type MatchedLine = CastLine & { personId: string; characterId: string }

export type PastedCast = {
  findNamed: NamedAction
  create: CreateAction
  onClose: () => void
  onAdd: (lines: MatchedLine[], titles: { id: string; title: string }[]) => void
}

export type Found = Extract<NamedAnswer, { outcome: 'named' }>

/** What is pasted, who of it is known, and how all of it is added. */
export function usePastedCast({ findNamed, create, onClose, onAdd }: PastedCast) {
  const [text, setText] = useState('')
  const [found, setFound] = useState<Found | null>(null)
  const [chosen, setChosen] = useState<Record<string, string>>({})
  const [trouble, setTrouble] = useState('')
  const [isBusy, setBusy] = useState(false)
  const lines = castLines(text)
  // Whom an attempt that broke off has made already.
  const made = useRef(new Map<string, string>())

  async function look() {
    setBusy(true)
    setTrouble('')
    const characters = lines.map(({ character }) => character).filter(Boolean)
    const answer = await findNamed({ people: lines.map(({ person }) => person), characters }).catch(
      () => null,
    )
    setBusy(false)
    if (answer?.outcome === 'named') setFound(answer)
    else setTrouble(answer?.message ?? 'The site could not be reached.')
  }

  async function add() {
    if (!found) return
    setBusy(true)
    setTrouble('')
    const idOf = async (kind: 'person' | 'character', name: string): Promise<string> => {
      if (name === '') return ''
      const key = `${kind} ${name}`
      const known = made.current.get(key) ?? chosenId({ found, chosen, kind, name })
      if (known !== '') return known
      const answer = await create(kind, name)
      if (answer.outcome !== 'made') throw new Error(answer.message)
      made.current.set(key, answer.id)
      return answer.id
    }
    try {
      const matched: MatchedLine[] = []
      for (const line of lines) {
        const personId = await idOf('person', line.person)
        matched.push({ ...line, personId, characterId: await idOf('character', line.character) })
      }
      const titles = matched.flatMap(({ person, personId, character, characterId }) => [
        { id: personId, title: person },
        ...(characterId ? [{ id: characterId, title: character }] : []),
      ])
      onAdd(matched, titles)
      onClose()
    } catch (fault) {
      // One may have been made whose answer was lost: they are looked up anew, so that nobody is made twice.
      await look()
      setTrouble(fault instanceof Error ? fault.message : 'The site could not be reached.')
    }
  }

  return { text, setText, lines, found, chosen, setChosen, trouble, isBusy, look, add }
}

type ChosenQuery = {
  found: Found
  chosen: Record<string, string>
  kind: 'person' | 'character'
  name: string
}

/** Who a name means: the one that was picked, or the only one; "" for somebody new. */
export function chosenId({ found, chosen, kind, name }: ChosenQuery): string {
  const choices = (kind === 'person' ? found.people : found.characters)[name] ?? []
  const picked = chosen[`${kind} ${name}`]
  if (picked !== undefined) return picked
  return choices.length === 1 ? (choices[0]?.id ?? '') : ''
}
