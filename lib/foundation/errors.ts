/** The five expected errors. Each face (page, action, API) maps them once; anything else is a fault of ours. */

export class NotFound extends Error {}

export class Forbidden extends Error {}

export type Problem = { path: string; message: string }

/** What was sent can't be kept as it is; each problem names its field by path ("releases.0.premiere.on"). */
export class Invalid extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems.map((problem) => problem.message).join(' '))
  }
}

/** Somebody else saved since; nothing was written. */
export class Conflict extends Error {}

export class Unavailable extends Error {}

/** The value, or NotFound for the page to answer with 404. */
export function orNotFound<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new NotFound('There is nothing at this address.')
  return value
}
