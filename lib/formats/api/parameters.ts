import { MAX_DAYS } from './schedule'

/** What an address of the API takes. A parameter that is not among these changes nothing. */

const slugSchema = { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 80 }

function inPath(name: string, description: string, schema: object, example: string | number) {
  return { name, in: 'path', required: true, description, schema, example }
}

function inQuery(name: string, description: string, schema: object, example: string | number) {
  return { name, in: 'query', required: false, description, schema, example }
}

export const parameters = {
  Show: inPath('show', 'The slug of a show.', slugSchema, 'star-trek-picard'),
  SeasonNumber: inPath('n', 'The number of a season.', { type: 'integer', minimum: 0, maximum: 99_999 }, 2),
  Person: inPath('person', 'The slug of a person.', slugSchema, 'john-de-lancie'),
  Page: inQuery('page', 'Which page, from 1.', { type: 'integer', minimum: 1, default: 1 }, 1),
  Region: inQuery(
    'region',
    'A region by its ISO 3166-1 alpha-2 code, in either case.',
    { type: 'string', pattern: '^[A-Za-z]{2}$' },
    'CA',
  ),
  Platform: inQuery('platform', 'The slug of a platform.', slugSchema, 'paramount-plus'),
  From: inQuery(
    'from',
    'The first day. Without it today, in the zone of the region asked for, else in UTC.',
    { type: 'string', format: 'date' },
    '2022-03-03',
  ),
  To: inQuery(
    'to',
    `The last day, included: at most ${MAX_DAYS} days in all. Without it the sixth day after the first.`,
    { type: 'string', format: 'date' },
    '2022-03-09',
  ),
  After: inQuery(
    'after',
    'What a page goes on from: the links of the page before have it.',
    { type: 'string', minLength: 1, maxLength: 80 },
    'picard-2-release-us-1',
  ),
  Question: {
    ...inQuery(
      'q',
      'A few words: a title, a name. Only the beginning of a longer text is looked at.',
      { type: 'string', minLength: 1 },
      'picard',
    ),
    required: true,
  },
} as const

export type ParameterName = keyof typeof parameters
