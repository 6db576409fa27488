'use client'
import { useState } from 'react'
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

  async function look() {
    setBusy(true)
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
    const made = new Map<string, string>()
    const idOf = async (kind: 'person' | 'character', name: string): Promise<string> => {
      if (name === '') return ''
      const known = chosenId({ found, chosen, kind, name })
      if (known !== '') return known
      const key = `${kind} ${name}`
      if (!made.has(key)) {
        const answer = await create(kind, name)
        if (answer.outcome !== 'made') throw new Error(answer.message)
        made.set(key, answer.id)
      }
      return made.get(key) ?? ''
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
      setTrouble(fault instanceof Error ? fault.message : 'The site could not be reached.')
      setBusy(false)
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
