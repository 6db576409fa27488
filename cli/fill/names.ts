import { type Chance, scattered } from './chance'
import { ADJECTIVES, EVENTS, FAMILY_NAMES, GIVEN_NAMES, JOBS, NOUNS, PLACES, SCRIPTS, TURNS } from './words'

/** The title of the show of this number; each number has another one. */
export function showTitle(index: number, seed: number): string {
  const form = index % FORMS.length
  const chosen = FORMS[form] ?? LONG_FORM
  const size = sizeOf(chosen.lists)
  const own = Math.floor(index / FORMS.length)
  if (own < size) return chosen.write(picked(chosen.lists, scattered(own, size, seed)))
  return LONG_FORM.write(picked(LONG_FORM.lists, scattered(index, sizeOf(LONG_FORM.lists), seed)))
}

type Form = { lists: (readonly string[])[]; write(words: string[]): string }

const FORMS: Form[] = [
  { lists: [ADJECTIVES, NOUNS], write: ([adjective, noun]) => `The ${adjective} ${noun}` },
  { lists: [NOUNS, PLACES], write: ([noun, place]) => `${noun} of ${place}` },
  { lists: [PLACES, NOUNS], write: ([place, noun]) => `${place} ${noun}` },
  { lists: [ADJECTIVES, PLACES], write: ([adjective, place]) => `${adjective} ${place}` },
  { lists: [NOUNS, NOUNS], write: ([one, other]) => `The ${one} and the ${other}` },
  { lists: [GIVEN_NAMES, NOUNS], write: ([name, noun]) => `${name}’s ${noun}` },
  { lists: [NOUNS, PLACES], write: ([noun = '', place]) => `${articled(noun)} for ${place}` },
]

const LONG_FORM: Form = {
  lists: [ADJECTIVES, NOUNS, PLACES],
  write: ([adjective, noun, place]) => `${adjective} ${noun} in ${place}`,
}

function articled(noun: string): string {
  return `${/^[AEIO]/.test(noun) ? 'An' : 'A'} ${noun}`
}

/** So many shows and people have names of their own. */
export const MAX_SHOWS = 500_000

/** The name of the person of this number; beyond some hundred thousand with a middle initial. */
export function personName(index: number, seed: number): string {
  const size = sizeOf([GIVEN_NAMES, FAMILY_NAMES])
  const [given, family] = picked([GIVEN_NAMES, FAMILY_NAMES], scattered(index % size, size, seed))
  const round = Math.floor(index / size)
  return [given, round > 0 && `${String.fromCharCode(64 + round)}.`, family].filter(Boolean).join(' ')
}

function sizeOf(lists: (readonly string[])[]): number {
  return lists.reduce((size, list) => size * list.length, 1)
}

/** The words that a number stands for, as the digits of a number stand for it. */
function picked(lists: (readonly string[])[], number: number): string[] {
  let rest = number
  return lists.map((list) => {
    const word = list[rest % list.length] ?? ''
    rest = Math.floor(rest / list.length)
    return word
  })
}

export function episodeTitle(chance: Chance): string {
  const form = chance.between(1, 6)
  if (form === 1) return `The ${chance.one(NOUNS)}`
  if (form === 2) return `${chance.one(ADJECTIVES)} ${chance.one(NOUNS)}`
  if (form === 3) return `${articled(chance.one(NOUNS))} in ${chance.one(PLACES)}`
  if (form === 4) return `${chance.one(NOUNS)} and ${chance.one(NOUNS)}`
  if (form === 5) return `What ${chance.one(GIVEN_NAMES)} Saw`
  return `The ${chance.one(ADJECTIVES)} ${chance.one(NOUNS)}`
}

/** What a work is about, in one sentence. */
export function logline(chance: Chance): string {
  const who = `a ${chance.one(JOBS)}`
  if (chance.percent(50)) return `When ${chance.one(EVENTS)}, ${who} returns to ${chance.one(PLACES)}.`
  return `In ${chance.one(PLACES)}, ${who} is called in when ${chance.one(EVENTS)}, ${chance.one(TURNS)}.`
}

/** What happens, in a sentence or two. */
export function synopsis(chance: Chance): string {
  const first = `${chance.one(GIVEN_NAMES)} goes to ${chance.one(PLACES)} ${chance.one(TURNS)}.`
  return chance.percent(50) ? first : `${first} Then ${chance.one(EVENTS)}.`
}

/** A title of two words in another script, with its language. */
export function foreignTitle(chance: Chance): { text: string; language: string } {
  const { language, words } = chance.one(SCRIPTS)
  const joint = language === 'ja' || language === 'zh' ? '' : ' '
  return { language, text: `${chance.one(words)}${joint}${chance.one(words)}` }
}
