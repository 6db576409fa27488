import type { IncomingMessage, ServerResponse } from 'node:http'

/** Everything a visitor gets, complete before its first byte is sent. */
export type Answer = {
  status: number
  headers: Record<string, string | string[]>
  body: Buffer
}

/**
 * Makes the whole answer for a canonical address of the guide or of the API, or for ERROR_PAGE, for a request. Never rejects.
 * `since` is the newest edit that has to be in it, a Purge's id: without it everything is.
 */
export type MakePage = (address: string, request: string, since?: number) => Promise<Answer>

/** The address that stands for "something went wrong". */
export const ERROR_PAGE = '/trouble'

/** Next's request handler, or a test's stand-in for it. */
export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** One header of an answer in one line; empty where there is none. */
export function headerOf({ headers }: Answer, name: string): string {
  const value = headers[name]
  return Array.isArray(value) ? value.join(', ') : (value ?? '')
}

export function isHtml(answer: Answer): boolean {
  return headerOf(answer, 'content-type').startsWith('text/html')
}
