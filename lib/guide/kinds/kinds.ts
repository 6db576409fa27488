import type { z } from 'zod'
import { slugOf } from '@/lib/foundation/slug'
import { type CharacterDocument, characterFields } from '../characters/fields'
import { type PersonDocument, personFields } from '../people/fields'
import { type PlatformDocument, platformFields } from '../platforms/fields'
import { type SeasonDocument, seasonFields } from '../seasons/fields'
import { type ShowDocument, showFields } from '../shows/fields'

/** Every kind of entry: what its document holds and what it is called. Runs anywhere. */
export type Documents = {
  show: ShowDocument
  season: SeasonDocument
  person: PersonDocument
  character: CharacterDocument
  platform: PlatformDocument
}

export type Kind = keyof Documents

type KindDescription<K extends Kind> = {
  fields: z.ZodObject & z.ZodType<Documents[K]>
  one: string
  many: string
  /** The desk's folder: /admin/people. */
  folder: string
  title(document: Documents[K]): string
  slug(document: Documents[K]): string
}

export const KINDS: { [K in Kind]: KindDescription<K> } = {
  show: {
    fields: showFields,
    one: 'show',
    folder: 'shows',
    many: 'Shows',
    title: (show) => show.title,
    slug: (show) => show.slug || slugOf(show.title),
  },
  season: {
    fields: seasonFields,
    one: 'season',
    folder: 'seasons',
    many: 'Seasons',
    title: (season) =>
      season.title || season.label || (season.number === null ? '' : `Season ${season.number}`),
    slug: (season) => season.slug || (season.number === null ? '' : `season-${season.number}`),
  },
  person: {
    fields: personFields,
    one: 'person',
    folder: 'people',
    many: 'People',
    title: (person) => person.name,
    slug: (person) => person.slug || slugOf(person.name),
  },
  character: {
    fields: characterFields,
    one: 'character',
    folder: 'characters',
    many: 'Characters',
    title: (character) => character.name,
    slug: (character) => character.slug || slugOf(character.name),
  },
  platform: {
    fields: platformFields,
    one: 'platform',
    folder: 'platforms',
    many: 'Platforms',
    title: (platform) => platform.name,
    slug: (platform) => platform.slug || slugOf(platform.name),
  },
}

export const KIND_NAMES = Object.keys(KINDS) as Kind[]

export function isKind(word: string): word is Kind {
  return Object.hasOwn(KINDS, word)
}

/** The kind a folder of the desk holds, or undefined. */
export function kindOfFolder(folder: string): Kind | undefined {
  return KIND_NAMES.find((kind) => KINDS[kind].folder === folder)
}
