import { KINDS } from '@/lib/documents/kinds'
import type { EntryProposal } from './core/proposing'
import type { Declined } from './core/three-way-merge'
import type { ShowProposal } from './queries'

/** Why something stays as it is here, as a half sentence. */
export const WHY: Record<Declined['why'], string> = {
  editor: 'stays: an editor set it',
  here: 'stays: the guide had it before',
  removed: 'stays out: an editor removed it',
  locked: 'stays: it is locked',
}

/** A proposal as lines for a command line: first what it comes to, then what is new, changed, and left as it is. */
export function proposalInWords(proposal: ShowProposal, { isWhole }: { isWhole: boolean }): string[] {
  const { title, entries, questions, problems, leftOut, attributions } = proposal
  return [
    `${title}: ${summaryOf(proposal)}`,
    ...newInWords(entries, isWhole),
    ...entries.filter(({ isNew }) => !isNew).flatMap(entryInWords),
    ...leftOut.map((sentence) => `  Left out: ${sentence}`),
    ...questions.flatMap(({ id, kind, title: name, candidates }) => [
      `  Question: is the ${kind} “${name}” (${id}) here already?`,
      ...candidates.map((each) => `    --answer ${id}=${each.id}   it is “${each.title}”`),
      `    --answer ${id}=new   it is a new one`,
    ]),
    ...problems.map((sentence) => `  Problem: ${sentence}`),
    ...attributions.map(({ text }) => `  ${text}`),
  ]
}

/** "2 new, 1 changed, 14 as they are". */
export function summaryOf({ entries }: Pick<ShowProposal, 'entries'>): string {
  const made = entries.filter(({ isNew }) => isNew).length
  const changed = entries.filter(({ isNew, changes }) => !isNew && changes.length > 0).length
  return `${made} new, ${changed} changed, ${entries.length - made - changed} as they are`
}

function newInWords(entries: EntryProposal[], isWhole: boolean): string[] {
  const fresh = entries.filter(({ isNew }) => isNew)
  const shown = isWhole ? fresh : fresh.filter(({ kind }) => kind !== 'person' && kind !== 'character')
  const lines = shown.map(({ kind, title }) => `  New ${KINDS[kind].one}: ${title}`)
  const rest = fresh.length - shown.length
  return rest > 0 ? [...lines, `  and ${rest} new people and characters`] : lines
}

function entryInWords({ kind, title, changes, declined, heldBack }: EntryProposal): string[] {
  if (changes.length + declined.length === 0) return []
  return [
    `  ${KINDS[kind].one} ${title}${heldBack ? `, kept as a draft: ${HELD[heldBack]}` : ''}`,
    ...changes.map(
      ({ label, before, after }) => `    ${label}: ${quotedText(before)} becomes ${quotedText(after)}`,
    ),
    ...declined.map(({ label, ours, theirs, why }) => {
      const values = ours || theirs ? ` (here ${quotedText(ours)}, there ${quotedText(theirs)})` : ''
      return `    ${label} ${WHY[why]}${values}`
    }),
  ]
}

const HELD = {
  draft: 'it has unpublished changes',
  withdrawn: 'it was unpublished',
}

function quotedText(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  if (line === '') return 'nothing'
  return `“${line.length > 80 ? `${line.slice(0, 79)}…` : line}”`
}
