import { guideNow } from '@/lib/foundation/clock'
import { closeDatabase } from '@/lib/foundation/db/client'
import { existingDatabase } from '@/lib/foundation/db/location'
import { Refusal } from '@/lib/foundation/refusal'
import { command, counted } from './command'
import { fillDatabase } from './fill/fill-database'

const USAGE = 'Usage: npm run db:fill -- --shows 10000 [--seed 1]'
const SECONDS_BETWEEN_LINES = 3

await command(async (args) => {
  const { shows, seed } = choicesIn(args)
  const began = performance.now()
  const seconds = () => Math.round((performance.now() - began) / 1_000)
  let told = 0
  const progress = (done: number) => {
    if (seconds() - told < SECONDS_BETWEEN_LINES) return
    told = seconds()
    console.error(`${done.toLocaleString('en')} of ${counted(shows, 'show')} after ${told} s`)
  }
  const rows = await fillDatabase(existingDatabase(), { shows, seed, now: guideNow() }, progress)
  return [
    `The guide is filled: ${counted(shows, 'show')}, ${rows.toLocaleString('en')} rows, ${seconds()} s.`,
  ]
})
await closeDatabase()

function choicesIn(args: string[]): { shows: number; seed: number } {
  const { '--shows': shows, '--seed': seed = 1, ...others } = Object.fromEntries(pairsOf(args))
  if (shows === undefined || Object.keys(others).length > 0) throw new Refusal(USAGE)
  return { shows, seed }
}

function pairsOf(args: string[]): [string, number][] {
  return args.flatMap((name, at) => {
    if (at % 2 === 1) return []
    const written = args[at + 1] ?? ''
    if (!/^\d{1,9}$/.test(written)) throw new Refusal(USAGE)
    return [[name, Number(written)] as [string, number]]
  })
}
