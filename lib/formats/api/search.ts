import type { z } from 'zod'
import { FINDABLE } from '@/lib/guide/search/texts'
import { address, list, named, text, word, yes } from './schema-kit'

export const MOST_HITS = 6

const hit = named('Hit', 'Something that was found.', {
  title: text('What it is called.'),
  detail: text('What tells it from others of that name.'),
  url: address('Its page, for readers.'),
})

const group = named('Hits', 'What was found of one kind.', {
  kind: word('The kind.', FINDABLE),
  hits: list('The best of them, best first.', hit, MOST_HITS),
  more: yes('Whether there are more of the kind.'),
})

export const searchAnswer = named('Search', 'What the guide has for some words.', {
  q: text('What was asked, without the blanks around it.'),
  corrected: text('The words that were looked for, where they are others than those asked.').nullable(),
  groups: list('By kind; a kind without hits is left out.', group, FINDABLE.length),
})

export type SearchAnswer = z.output<typeof searchAnswer>
