import type { z } from 'zod'
import type { Kind } from '@/lib/documents/kinds'
import { type CharacterDocument, characterFields } from '../characters/fields'
import { type PersonDocument, personFields } from '../people/fields'
import { type PlatformDocument, platformFields } from '../platforms/fields'
import { type SeasonDocument, seasonFields } from '../seasons/fields'
import { type ShowDocument, showFields } from '../shows/fields'

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
}

export const FORMS: { [K in Kind]: Form<K> } = {
  show: { fields: showFields, title: ({ title }) => title },
  season: {
    fields: seasonFields,
    title: ({ title, label, number }) => title || label || (number === null ? '' : `Season ${number}`),
  },
  person: { fields: personFields, title: ({ name }) => name },
  character: { fields: characterFields, title: ({ name }) => name },
  platform: { fields: platformFields, title: ({ name }) => name },
}
