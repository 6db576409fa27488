import type { DocumentByKind } from '@/lib/guide/kinds/forms'
import { nameKey } from '@/lib/guide/search/fold'
import type { ExistingEntry } from './proposing'

/** Whether an entry here is the one that a catalogue has: pure judgements, without asking. */
export type Judgement = 'same' | 'other' | 'unsure'

type Numbers = { provider: string; value: string }[]

/**
 * By the number in the catalogue that is read, else by those in others that both have; unsure where they share none. Where one number is shared and another
 * contradicts, one of the catalogues is wrong, and only other facts can tell: it is never the same by that alone.
 */
function byNumbers(theirs: Numbers, ours: Numbers, provider: string): Judgement | 'contradicting' {
  const own = (numbers: Numbers) => numbers.find((each) => each.provider === provider)?.value
  if (own(ours) !== undefined && own(ours) === own(theirs)) return 'same'
  const shared = theirs.flatMap(({ provider, value }) => {
    const own = ours.filter((each) => each.provider === provider)
    return own.length === 0 ? [] : [own.some((each) => each.value === value)]
  })
  if (shared.length === 0) return 'unsure'
  if (shared.includes(true) && shared.includes(false)) return 'contradicting'
  return shared.includes(true) ? 'same' : 'other'
}

/** By the numbers, then by the year, for a show of the same name. `year` is the one its seasons here say. */
export function judgeShow({
  provider,
  fromCatalogue,
  here,
  year,
}: {
  provider: string
  fromCatalogue: DocumentByKind['show']
  here: DocumentByKind['show']
  year: string | null
}): Judgement {
  const numbers = byNumbers(fromCatalogue.externalIds, here.externalIds, provider)
  if (numbers === 'same' || numbers === 'other') return numbers
  const [theirs, ours] = [fromCatalogue.firstShown.slice(0, 4), here.firstShown.slice(0, 4) || year]
  if (!theirs || !ours) return 'unsure'
  if (theirs !== ours) return 'other'
  return numbers === 'contradicting' ? 'unsure' : 'same'
}

/** A platform of the same name: another one where no country has both, unsure where one is a website. */
export function judgePlatform(
  fromCatalogue: DocumentByKind['platform'],
  here: DocumentByKind['platform'],
): Judgement {
  const isEverywhere = fromCatalogue.regions.length === 0 || here.regions.length === 0
  if (!isEverywhere && !fromCatalogue.regions.some((region) => here.regions.includes(region))) return 'other'
  return fromCatalogue.kind === here.kind ? 'same' : 'unsure'
}

/** A person of the same name: the same where this very show has them. */
export function judgePerson({
  provider,
  fromCatalogue,
  here,
  isInShow,
}: {
  provider: string
  fromCatalogue: DocumentByKind['person']
  here: DocumentByKind['person']
  isInShow: boolean
}): Judgement {
  const numbers = byNumbers(fromCatalogue.externalIds, here.externalIds, provider)
  if (numbers === 'same' || numbers === 'other') return numbers
  return isInShow && numbers === 'unsure' ? 'same' : 'unsure'
}

export function isSameName(one: string, other: string): boolean {
  return nameKey(one) !== '' && nameKey(one) === nameKey(other)
}

/** Whether this catalogue has brought an entry already: then it has it under another number. */
export function isOfCatalogue({ id, remembered }: ExistingEntry, provider: string): boolean {
  return remembered !== null || id.startsWith(`${provider}-`)
}
