import {
  emptyRow,
  emptyValues,
  type Field,
  fieldsIn,
  fieldsInRow,
  type Values,
} from '@/lib/documents/field-tree'
import type { Kind } from '@/lib/documents/kinds'
import { type DocumentByKind, FORMS } from '@/lib/guide/kinds/forms'
import type {
  CharacterInput,
  PersonInput,
  PlatformInput,
  SeasonInput,
  ShowInput,
} from '@/prisma/seed/revision'

type Inputs = {
  show: ShowInput
  season: SeasonInput
  person: PersonInput
  character: CharacterInput
  platform: PlatformInput
}

/** A form's empty values and, under the key of a list or group, the form within it. */
type Form = { empty: Values; lists: [key: string, form: Form][]; groups: [key: string, form: Form][] }

const forms = new Map<Kind, Form>()

/**
 * A document with everything it leaves out filled in, as parsing fills it in but without the checks, which take
 * most of a large guide's time. What is made here is checked by fill.test.ts.
 */
export function wholeDocument<K extends Kind>(kind: K, input: Inputs[K]): DocumentByKind[K] {
  const { fields } = FORMS[kind]
  const form = forms.get(kind) ?? formOf(fieldsIn(fields), emptyValues(fields))
  forms.set(kind, form)
  return whole(form, input) as DocumentByKind[K]
}

function formOf(fields: Field[], empty: Values): Form {
  const lists = fields.filter(({ meta }) => meta.control === 'rows')
  const groups = fields.filter(({ meta }) => meta.control === 'group')
  return {
    empty,
    lists: lists.map(({ key, schema }) => [key, formOf(fieldsInRow(schema), emptyRow(schema))]),
    groups: groups.map(({ key, schema }) => [key, formOf(fieldsIn(schema), emptyValues(schema))]),
  }
}

function whole({ empty, lists, groups }: Form, values: Values): Values {
  const filled = { ...empty, ...values }
  for (const [key, form] of lists) filled[key] = (filled[key] as Values[]).map((row) => whole(form, row))
  for (const [key, form] of groups) filled[key] = whole(form, filled[key] as Values)
  return filled
}
