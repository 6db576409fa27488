import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { database } from '@/lib/foundation/db/client'
import type { Provider } from './core/proposal'
import { readShows } from './recognising'
import { apply, propose, seenOn } from './testing-importing'

/** Small files that other programs, and earlier versions of this one, got wrong: cases/, each by its own name. */

export function read(provider: Provider, ...names: string[]) {
  const files = names.map((name) => ({
    name,
    json: JSON.parse(readFileSync(join(import.meta.dirname, 'cases', `${name}.json`), 'utf8')),
  }))
  const [imported] = readShows(files, { provider, seenOn })
  if (!imported) throw new Error(`There is no show in ${names.join(', ')}.`)
  return imported
}

export const tvmaze = (name: string) => read('tvmaze', name)

/** As the command does with --publish and --rest-new. */
export async function published(imported: ReturnType<typeof read>) {
  const { questions } = await propose(imported)
  const answers = Object.fromEntries(questions.map(({ id }) => [id, 'new']))
  const proposal = await propose(imported, answers)
  return { questions, proposal, applied: await apply(imported, { publish: true, answers }) }
}

export const rows = () => database().reader.release.findMany({ include: { regions: true, airings: true } })
