import { z } from 'zod'
import { named, textSchema } from './schema-kit'

/** An error as RFC 9457 has it, with the parameter that is at fault. */
export const problemAnswer = named('Problem', 'What went wrong, as RFC 9457 has it.', {
  type: z.literal('about:blank').describe('Always about:blank: the status says what kind of problem it is.'),
  title: textSchema('The status in words.'),
  status: z.int().min(400).max(599).describe('The HTTP status.'),
  detail: textSchema('What happened, which value, and what to do.'),
  parameter: textSchema('The parameter that is at fault, where it is one.').optional(),
})

export type ApiProblem = z.output<typeof problemAnswer>
