import type { z } from 'zod'
import type { ParameterName } from './parameters'
import { personAnswer } from './person'
import { scheduleAnswer } from './schedule'
import { searchAnswer } from './search'
import { seasonAnswer } from './season'
import { SHOWS_A_PAGE, showAnswer, showsAnswer } from './show'

/** One address of the API. */
export type Operation = {
  id: string
  summary: string
  description: string
  parameters: ParameterName[]
  answer: z.ZodType
  /** Which problems it has besides none. */
  problems: ('BadRequest' | 'NotFound')[]
  /** Whether its address may lead to a newer one. */
  moves?: boolean
  paged?: boolean
}

/** Every address of the API that answers about the guide. */
export const OPERATIONS: Record<string, Operation> = {
  '/api/v1/shows': {
    id: 'listShows',
    summary: 'Every show',
    description: `The shows of the guide by title, ${SHOWS_A_PAGE} a page.`,
    parameters: ['Page'],
    answer: showsAnswer,
    problems: ['BadRequest', 'NotFound'],
    paged: true,
  },
  '/api/v1/shows/{show}': {
    id: 'getShow',
    summary: 'A show',
    description: 'A show with its seasons, its other titles, its cast and its sources.',
    parameters: ['Show'],
    answer: showAnswer,
    problems: ['NotFound'],
    moves: true,
  },
  '/api/v1/shows/{show}/seasons/{n}': {
    id: 'getSeason',
    summary: 'A season',
    description:
      'When a season comes out where and on what, its episodes, cast and sources. With a region also what holds there.',
    parameters: ['Show', 'SeasonNumber', 'Region'],
    answer: seasonAnswer,
    problems: ['BadRequest', 'NotFound'],
    moves: true,
  },
  '/api/v1/people/{person}': {
    id: 'getPerson',
    summary: 'A person',
    description: 'A person with every part in this guide.',
    parameters: ['Person'],
    answer: personAnswer,
    problems: ['NotFound'],
    moves: true,
  },
  '/api/v1/schedule': {
    id: 'getSchedule',
    summary: 'What comes out when',
    description:
      'The episodes of some days, a week from today unless asked otherwise. With a region, days are told as it has them.',
    parameters: ['From', 'To', 'Region', 'Platform', 'After'],
    answer: scheduleAnswer,
    problems: ['BadRequest'],
    paged: true,
  },
  '/api/v1/search': {
    id: 'search',
    summary: 'What the guide has for some words',
    description: 'The best hits of every kind. Slips of the keyboard are mended, which the answer then says.',
    parameters: ['Question'],
    answer: searchAnswer,
    problems: ['BadRequest'],
  },
}
