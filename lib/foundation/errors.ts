/** The five expected errors. Each face (page, action, API) maps them once; anything else is a fault of ours. */

export class NotFound extends Error {}

export class Forbidden extends Error {}

export type Problem = { path: string; message: string }

/** What was sent can't be kept as it is; each problem names its field by path ("releases.0.premiere.on"). */
export class Invalid extends Error {
  readonly problems: Problem[]

  constructor(problems: Problem[]) {
    const told = firstProblems(problems)
    super(told.map((problem) => problem.message).join(' '))
    this.problems = told
  }
}

const MAX_PROBLEMS = 100

/** A file can be wrong in every cell: nobody reads more than the first of that. */
function firstProblems(problems: Problem[]): Problem[] {
  const more = problems.length - MAX_PROBLEMS
  // One more is the line that counts the rest.
  if (more <= 1) return problems
  const message = `And ${more.toLocaleString('en')} more problem${more === 1 ? '' : 's'} like these.`
  return [...problems.slice(0, MAX_PROBLEMS), { path: '', message }]
}

/** Somebody else saved since; nothing was written. */
export class Conflict extends Error {}

export class Unavailable extends Error {}

/** The value, or NotFound for the page to answer with 404. */
export function orNotFound<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new NotFound('There is nothing at this address.')
  return value
}
