/** More of a question is not read. In characters. */
export const LONGEST_QUESTION = 120
