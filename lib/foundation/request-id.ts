import { AsyncLocalStorage } from 'node:async_hooks'

// Next's bundle and the server's evaluate this module once each, in one thread.
const requests = Symbol.for('logline.request')
const holder = globalThis as { [requests]?: AsyncLocalStorage<string> }

/** Stands in a page that is made beforehand where the request is to be told. */
export const REQUEST_PLACE = '{request}'

/** Runs `work` for a request: every line of the log that is written meanwhile names it. */
export function forRequest<T>(id: string, work: () => T): T {
  holder[requests] ??= new AsyncLocalStorage()
  return holder[requests].run(id, work)
}

/** The request that is being worked for, where that is known: never in the thread that sends kept pages (decision 17). */
export function requestId(): string | undefined {
  return holder[requests]?.getStore()
}
