import type { z } from 'zod'
import { FINDABLE } from '@/lib/guide/search/texts'
import { address, listSchema, named, textSchema, word, yes } from './schema-kit'

export const MAX_HITS = 6

const hit = named('Hit', 'Something that was found.', {
  title: textSchema('What it is called.'),
  detail: textSchema('What tells it from others of that name.'),
  url: address('Its page, for readers.'),
})

const group = named('Hits', 'What was found of one kind.', {
  kind: word('The kind.', FINDABLE),
  hits: listSchema('The best of them, best first.', hit, MAX_HITS),
  more: yes('Whether there are more of the kind.'),
})

export const searchAnswer = named('Search', 'What the guide has for some words.', {
  q: textSchema('What was asked, without the blanks around it.'),
  corrected: textSchema('The words that were looked for, where they are others than those asked.').nullable(),
  groups: listSchema('By kind; a kind without hits is left out.', group, FINDABLE.length),
})

export type SearchInApi = z.output<typeof searchAnswer>
