import { format, stripVTControlCharacters } from 'node:util'

type LogOf = Record<'info' | 'warn' | 'error', (about: object, message: string) => void>

const LEVELS = { log: 'info', info: 'info', debug: 'info', warn: 'warn', error: 'error' } as const

/** Makes lines of the log of what other people's code writes to the console: the framework tells of faults there, in colours. */
export function consoleInto(log: LogOf, own: Pick<Console, keyof typeof LEVELS> = console): void {
  for (const method of Object.keys(LEVELS) as (keyof typeof LEVELS)[]) {
    own[method] = (...said: unknown[]) => {
      const fault = said.find((each) => each instanceof Error)
      const words = said.map((each) => (each instanceof Error ? each.message : each))
      const message = stripVTControlCharacters(format(...words)).trim()
      if (message) log[LEVELS[method]]({ from: 'console', ...(fault && { err: fault }) }, message)
    }
  }
}
