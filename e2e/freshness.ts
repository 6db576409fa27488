import { type IncomingHttpHeaders, request } from 'node:http'
import { setTimeout as passed } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

export type Reply = { status: number; headers: IncomingHttpHeaders; text: string }

const DECODED: Record<string, (body: Buffer) => Buffer> = { br: brotliDecompressSync, gzip: gunzipSync }

/** One request on a connection of its own, its answer decoded; not fetch(), which has headers of its own. */
export function asked(url: string, headers: Record<string, string> = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { headers, agent: false }, async (answer) => {
      const body = Buffer.concat(await answer.toArray())
      const decode = DECODED[answer.headers['content-encoding'] ?? ''] ?? ((plain: Buffer) => plain)
      const { statusCode = 0, headers: told } = answer
      resolve({ status: statusCode, headers: told, text: body.length > 0 ? decode(body).toString() : '' })
    })
    asking.once('error', reject)
    asking.end()
  })
}

export const FORMS = ['br', 'gzip', 'identity'] as const

const PAUSE_MS = 20

export type Freshness = {
  /** How long each edit took to be seen in every form, in milliseconds; in the order of the edits. */
  ages: number[]
  requests: number
  /** By what the proxy said of each: HIT, MISS, EXPIRED. */
  answers: Record<string, number>
  /** Edits that were told again after a later one had been. */
  relapses: string[]
}

export type Reading = {
  url: string
  /** The number of the last edit that a page tells of. */
  editIn(text: string): number
  /** When each edit was made, by performance.now(): of edit 1 first. */
  made: readonly number[]
  isOver(): boolean
}

/** Reads a page all the time, in each form in turn, and says how old what it read was. */
export async function freshnessOf({ url, editIn, made, isOver }: Reading): Promise<Freshness> {
  const seen: number[][] = FORMS.map(() => [])
  const latest = FORMS.map(() => 0)
  const freshness: Freshness = { ages: [], requests: 0, answers: {}, relapses: [] }
  while (!isOver()) {
    for (const [form, encoding] of FORMS.entries()) {
      const { text, headers } = await asked(url, { 'accept-encoding': encoding })
      const edit = editIn(text)
      const now = performance.now()
      const before = latest[form] ?? 0
      if (edit < before) freshness.relapses.push(`${edit} after ${before} in ${encoding}`)
      for (let each = before + 1; each <= edit; each += 1) seen[form]?.push(now - (made[each - 1] ?? now))
      latest[form] = Math.max(before, edit)
      const answer = String(headers['x-cache'])
      freshness.answers[answer] = (freshness.answers[answer] ?? 0) + 1
      freshness.requests += 1
    }
    await passed(PAUSE_MS)
  }
  freshness.ages = (seen[0] ?? []).map((_, at) =>
    Math.max(...seen.map((ages) => ages[at] ?? Number.POSITIVE_INFINITY)),
  )
  return freshness
}

/** In a few words: "median 387 ms, worst 482 ms; 830 of 864 requests answered by the proxy". */
export function inWords({ ages, requests, answers }: Freshness): string {
  const sorted = ages.map(Math.round).sort((one, other) => one - other)
  const [median, worst] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)]
  return `median ${median} ms, worst ${worst} ms; ${answers.HIT ?? 0} of ${requests} requests answered by the proxy`
}
