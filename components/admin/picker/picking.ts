'use client'
import { type KeyboardEvent, useEffect, useState } from 'react'
import type { Kind } from '@/lib/documents/kinds'
import { PLATFORM_KINDS, type PlatformKind, wordsOf } from '@/lib/documents/vocabularies'
import type { Choice } from '@/lib/editing/entry-search/queries'
import { refusalOfNoAnswer } from '../forms/no-answer'
import { type CreateAction, type FoundChoices, findChoices, useFinding } from './finding'

export type ChosenEntry = { id: string; title: string }

/** What is not there yet, to be made: `as` is what a platform is, for nobody should be told what nobody said. */
export type Creation = { creates: true; id: string; as: PlatformKind | null; words: string }

type Option = Choice | Creation

function creationsOf(kind: Kind): Creation[] {
  if (kind !== 'platform') return [{ creates: true, id: 'create', as: null, words: '' }]
  return wordsOf(PLATFORM_KINDS).map((as) => ({
    creates: true,
    id: `create-${as}`,
    as,
    words: `, ${PLATFORM_KINDS[as].toLowerCase()}`,
  }))
}

export type Picked = {
  kind: Kind
  value: string
  /** Null while nobody knows it. */
  title: string | null
  onChoose: (chosen: ChosenEntry | null) => void
  /** Told what an id is called that came without its title. */
  onKnown: (chosen: ChosenEntry) => void
  create: CreateAction | null
}

/** What a picker's input shows and its list offers, and what each key does. */
export function usePicking({ kind, value, title, onChoose, onKnown, create }: Picked) {
  // Null while the chosen title stands there untouched.
  const [typed, setTyped] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const [refusal, setRefusal] = useState('')
  const [isMaking, setMaking] = useState(false)
  const asked = (typed ?? '').trim()
  const found = useFinding({ kind, typed: asked, isAsked: isOpen })
  const isLost = useLostTitle(value, title, onKnown)
  const mayCreate = create !== null && asked !== '' && found.query === asked
  const options: Option[] = mayCreate ? [...found.choices, ...creationsOf(kind)] : found.choices

  const close = () => {
    setOpen(false)
    setTyped(null)
    setActive(-1)
  }
  const choose = (chosen: ChosenEntry | null) => {
    close()
    setRefusal('')
    onChoose(chosen)
  }
  const make = async ({ as }: Creation) => {
    if (!create || isMaking) return
    setMaking(true)
    const result = await create(kind, asked, as).catch(refusalOfNoAnswer)
    setMaking(false)
    if (result.outcome === 'made') choose(result)
    else setRefusal(result.message)
  }
  const take = (option: Option) => ('creates' in option ? void make(option) : choose(option))
  // One alone is meant, once the answer is to what is typed.
  const only =
    found.query === asked && asked !== '' && found.choices.length === 1 ? found.choices[0] : undefined
  const open = () => setOpen(true)
  const move = (by: 1 | -1) => {
    if (!isOpen) return open()
    const count = options.length
    setActive((at) => (count === 0 ? -1 : (at + by + (at < 0 && by < 0 ? 1 : 0) + count) % count))
  }
  const keys: Record<string, () => void> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => {
      const option = options[active] ?? only
      if (option) take(option)
    },
    Escape: close,
  }
  return {
    isOpen,
    options,
    active,
    asked,
    shown: typed ?? title ?? (isLost ? 'No longer there' : ''),
    message: messageOf(found, isOpen, refusal),
    open,
    choose,
    take,
    type: (words: string) => {
      setTyped(words)
      setActive(-1)
      setRefusal('')
      setOpen(true)
    },
    leave: () => (typed !== null && asked === '' && value !== '' ? choose(null) : close()),
    onKey: (event: KeyboardEvent) => {
      const act = keys[event.key]
      if (!act || (event.key === 'Escape' && !isOpen)) return
      event.preventDefault()
      event.stopPropagation()
      act()
    },
  }
}

function messageOf(found: FoundChoices, isOpen: boolean, refusal: string) {
  const trouble = refusal || (isOpen ? found.trouble : '')
  if (trouble) return { isTrouble: true, words: trouble }
  const count = found.choices.length
  const words = found.query === null ? '' : count === 0 ? 'Nothing found.' : `${count} found.`
  return { isTrouble: false, words: isOpen ? words : '' }
}

/** Somebody else's save may bring an id whose title this page never heard of: it is asked for once. */
function useLostTitle(value: string, title: string | null, onKnown: (chosen: ChosenEntry) => void): boolean {
  const [lost, setLost] = useState('')
  const isUnknown = value !== '' && title === null && lost !== value
  useEffect(() => {
    if (!isUnknown) return
    const ending = new AbortController()
    void findChoices({ id: value }, ending.signal).then(({ choices: [choice], trouble }) => {
      if (ending.signal.aborted || trouble) return
      if (choice) onKnown(choice)
      else setLost(value)
    })
    return () => ending.abort()
  }, [isUnknown, value, onKnown])
  return lost === value && value !== ''
}
