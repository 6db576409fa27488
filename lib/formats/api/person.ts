import type { z } from 'zod'
import { address, isoDay, list, named, slug, text } from './schema-kit'
import { billing, characterName, MOST_ROWS, showName } from './shared'

export const MOST_PARTS = 1_000

const partSeason = named('PartSeason', 'The season a part is in.', {
  title: text('What it is called: “Season 2”, or its own name.'),
  url: address('Its page, for readers.'),
})

const part = named('Part', 'A part in a show, or a job on it.', {
  show: showName,
  season: partSeason.nullable().describe('The season; null for a part in the show as a whole, or in a film.'),
  year: text('The year it began; "" where that is not known.'),
  character: characterName.nullable().describe('Whom they play; null for a job behind the camera.'),
  job: text('cast, or the job: director, composer.'),
  billing,
  note: text('What else is to be said of the part.'),
})

export const personAnswer = named('Person', 'A person, with every part in this guide.', {
  slug: slug('Their slug.'),
  name: text('Their name.'),
  url: address('Their page, for readers.'),
  note: text('A distinction: about the person, not a part.'),
  biography: text('About them, in plain text or restricted Markdown.'),
  aliases: list('Other names of theirs.', text('A name.'), MOST_ROWS),
  parts: list('Their parts, newest first. What would give a story away is left out.', part, MOST_PARTS),
  updatedOn: isoDay('The day of the last edit that was more than a minor one.'),
})

export type PersonAnswer = z.output<typeof personAnswer>
