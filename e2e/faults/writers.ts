import { readFileSync } from 'node:fs'
import type { Agent } from 'node:http'
import { join } from 'node:path'
import { signIn } from '../../bench/signing-in.mjs'
import { owner, root } from '../sample-site'
import { type Acknowledged, rowsIn } from './rows'
import { NoAnswer, type Site } from './site'

export type Writer = {
  acknowledged: Acknowledged[]
  /** What was said of saves that were refused. */
  refusals: string[]
  /** Saves the next words. Rejects where no answer came. */
  save(): Promise<'saved' | 'refused'>
  /** Saves one after the other, each as soon as the last is answered, until that or until no answer comes, which it tells. */
  saveUntil(isOver: () => boolean): Promise<NoAnswer | undefined>
}

/** Editors with sessions of their own, each at the form of another person; every third save is published. */
export async function writersOf(site: Site, count: number, agent?: Agent): Promise<Writer[]> {
  const [people = []] = await rowsIn(
    site.database,
    `SELECT Entry.id, headVersion AS version, document FROM Entry JOIN Revision
     ON entryId = Entry.id AND version = headVersion WHERE kind = 'person' ORDER BY Entry.id LIMIT ${count}`,
  )
  const action = saveAction()
  const writers: Writer[] = []
  // One after the other: more than five who sign in at once with one account look like somebody who guesses.
  for (const { id, version, document } of people) {
    const cookie = await signIn(site, owner)
    const person = { id: String(id), version: Number(version), document: JSON.parse(String(document)) }
    writers.push(writer({ site, action, agent, cookie }, person))
  }
  return writers
}

/** What was acknowledged to any of them. */
export function acknowledgedTo(writers: Writer[]): Acknowledged[] {
  return writers.flatMap(({ acknowledged }) => acknowledged)
}

// Before harm is done, and then altogether: where nobody is ever refused it has to end as well.
const SAVES_BEFORE = 30
const MOST_SAVES = 1000

/** Lets all of them save, does harm in the middle of it, and resolves when that is done and each was refused. */
export async function saveUntilRefused(writers: Writer[], harm: () => Promise<unknown>): Promise<void> {
  let harmed: Promise<unknown> | undefined
  const isOver = () => {
    const saves = acknowledgedTo(writers).length
    if (saves >= SAVES_BEFORE) harmed ??= harm()
    return saves >= MOST_SAVES || writers.every(({ refusals }) => refusals.length > 0)
  }
  await Promise.all(writers.map((each) => each.saveUntil(isOver)))
  await harmed
}

/** What was said of refused saves, each once. */
export function refusalsOf(writers: Writer[]): string[] {
  return [...new Set(writers.flatMap(({ refusals }) => refusals))]
}

type Person = { id: string; version: number; document: object }

/** Where a form is, and as whose. */
type Form = { site: Site; action: string; cookie: string; agent: Agent | undefined }

function writer(form: Form, { id, version, document }: Person): Writer {
  const acknowledged: Acknowledged[] = []
  const refusals: string[] = []
  let [head, saves] = [version, 0]
  const save = async (): Promise<'saved' | 'refused'> => {
    saves += 1
    const words = `Save ${saves} of ${id}`
    const answer = await sendSave(form, {
      entryId: id,
      version: head,
      document: { ...document, note: words },
      publish: saves % 3 === 0,
    })
    if (answer.outcome === 'refused') {
      refusals.push(answer.message)
      return 'refused'
    }
    head = answer.version
    // A save that nobody heard of may have been kept: its editor would be asked, and here goes on from it.
    if (answer.outcome === 'conflict') return save()
    acknowledged.push({ entryId: id, version: head, words })
    return 'saved'
  }
  const saveUntil = async (isOver: () => boolean) => {
    while (!isOver()) {
      const outcome = await save().catch(orNoAnswer)
      if (outcome instanceof NoAnswer) return outcome
    }
  }
  return { acknowledged, refusals, save, saveUntil }
}

function orNoAnswer(fault: unknown): NoAnswer {
  if (fault instanceof NoAnswer) return fault
  throw fault
}

type Outcome = { outcome: 'saved' | 'conflict'; version: number } | { outcome: 'refused'; message: string }

type Draft = { entryId: string; version: number; document: object; publish: boolean }

/** A save as the entry's form sends it, and the answer to the form. */
async function sendSave({ site, action, cookie, agent }: Form, save: Draft): Promise<Outcome> {
  const input = { kind: 'person', note: '', minor: false, autosave: false, along: [], ...save }
  const { status, text } = await site.ask(`/admin/people/${save.entryId}`, {
    method: 'POST',
    headers: { cookie, origin: site.url, 'next-action': action, 'content-type': 'text/plain' },
    body: JSON.stringify([input]),
    ...(agent && { agent }),
  })
  const [, outcome] = /\{"outcome":"(\w+)"/.exec(text) ?? []
  const version = Number(/"version":(\d+)/.exec(text)?.[1])
  if (status === 200 && outcome === 'refused')
    return { outcome, message: JSON.parse(/"message":("(?:[^"\\]|\\.)*")/.exec(text)?.[1] ?? '""') }
  if (status === 200 && (outcome === 'saved' || outcome === 'conflict') && version > 0)
    return { outcome, version }
  throw new Error(`A save was answered with ${status}: ${text.slice(0, 300)}`)
}

/** What a build calls the action of app/admin/actions.ts that saves. */
function saveAction(): string {
  const manifest = join(root, '.next/server/server-reference-manifest.json')
  const { node }: { node: Record<string, { exportedName: string; filename: string }> } = JSON.parse(
    readFileSync(manifest, 'utf8'),
  )
  const [id] =
    Object.entries(node).find(
      ([, action]) => action.exportedName === 'save' && action.filename === 'app/admin/actions.ts',
    ) ?? []
  if (!id) throw new Error('The build has no action that saves an entry.')
  return id
}
