import type { z } from 'zod'
import type { Kind } from '@/lib/documents/kinds'
import { type CharacterDocument, characterFields, characterSlug } from '../characters/fields'
import { type PersonDocument, personFields, personSlug } from '../people/fields'
import { type PlatformDocument, platformFields, platformSlug } from '../platforms/fields'
import { type SeasonDocument, seasonFields, seasonSlug } from '../seasons/fields'
import { type ShowDocument, showFields, showSlug } from '../shows/fields'

/** What the document of each kind of entry holds. Runs anywhere. */
export type DocumentByKind = {
  show: ShowDocument
  season: SeasonDocument
  person: PersonDocument
  character: CharacterDocument
  platform: PlatformDocument
}

type Form<K extends Kind> = {
  fields: z.ZodObject & z.ZodType<DocumentByKind[K]>
  title(document: DocumentByKind[K]): string
  /** The last part of its page's address; "" while it can't be made. */
  slug(document: DocumentByKind[K]): string
}

export const FORMS: { [K in Kind]: Form<K> } = {
  show: { fields: showFields, title: ({ title }) => title, slug: showSlug },
  season: {
    fields: seasonFields,
    title: ({ title, label, number }) => title || label || (number === null ? '' : `Season ${number}`),
    slug: seasonSlug,
  },
  person: { fields: personFields, title: ({ name }) => name, slug: personSlug },
  character: { fields: characterFields, title: ({ name }) => name, slug: characterSlug },
  platform: { fields: platformFields, title: ({ name }) => name, slug: platformSlug },
}
