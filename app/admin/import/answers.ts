const FIELD = /^answer-([\w-]{1,60})$/

/** The answers among the fields of a form or an address: "answer-tvmaze-person-5" is an entry's id, or "new". */
export function answersIn(fields: Iterable<[string, unknown]>): Record<string, string> {
  return Object.fromEntries(
    [...fields].flatMap(([name, value]) => {
      const id = FIELD.exec(name)?.[1]
      return id && typeof value === 'string' && /^[\w-]{1,60}$/.test(value) ? [[id, value]] : []
    }),
  )
}
