import type { z } from 'zod'
import { address, isoDay, listSchema, named, slugSchema, textSchema } from './schema-kit'
import { billing, characterName, MAX_ROWS, showName, words } from './shared'

export const MAX_PARTS = 1_000

const partSeason = named('PartSeason', 'The season a part is in.', {
  title: textSchema('What it is called: “Season 2”, or its own name.'),
  url: address('Its page, for readers.'),
})

const part = named('Part', 'A part in a show, or a job on it.', {
  show: showName,
  season: partSeason.nullable().describe('The season; null for a part in the show as a whole, or in a film.'),
  year: textSchema('The year it began; "" where that is not known.'),
  character: characterName.nullable().describe('Whom they play; null for a job behind the camera.'),
  job: textSchema('cast, or the job: director, composer.'),
  billing,
  note: textSchema('What else is to be said of the part.'),
})

export const personAnswer = named('Person', 'A person, with every part in this guide.', {
  slug: slugSchema('Their slug.'),
  name: textSchema('Their name.'),
  url: address('Their page, for readers.'),
  note: textSchema('A distinction: about the person, not a part.'),
  biography: textSchema('About them, in plain text or restricted Markdown.'),
  aliases: listSchema('Other names of theirs.', textSchema('A name.'), MAX_ROWS),
  parts: listSchema('Their parts, newest first. What would give a story away is left out.', part, MAX_PARTS),
  images: words.images,
  sources: words.sources,
  updatedOn: isoDay('The day of the last edit that was more than a minor one.'),
})

export type PersonAnswer = z.output<typeof personAnswer>
