import { changesBetween, type Difference, type Names } from '@/lib/documents/differences'
import { fieldsIn, type Values } from '@/lib/documents/field-tree'
import type { Kind } from '@/lib/documents/kinds'
import type { Problem } from '@/lib/foundation/errors'
import { type DocumentByKind, FORMS } from '@/lib/guide/kinds/forms'
import { gapsOf } from '@/lib/guide/kinds/gaps'
import { parseDocument } from '@/lib/guide/kinds/parse'
import { SLUGS, withSlug } from '@/lib/guide/kinds/slugs'
import { withCorrectionsAsMoves } from './dates-named'
import { withNameFrom } from './name-from'
import { withPiece } from './piece'
import { type Ids, withOurEntryIds, withoutDanglingReferences, withRowIds } from './pointing'
import type { Imported } from './proposal'
import { chainIds, matchingInnerRowIds, matchingRowIds } from './same-rows'
import { type Declined, mergeImported } from './three-way-merge'

/** What an import left to remember of an entry, so that the next one can tell what was changed here since. */
export type Remembered<K extends Kind = Kind> = {
  /** The entry's ids in the catalogue: one, unless the catalogue has it twice. */
  ids: string[]
  /** The newest version that an import wrote. */
  version: number
  /** The ids that rows of the catalogue's have here, where they are others. */
  rows: Record<string, string>
  /** What the catalogue said, with our ids. */
  document: DocumentByKind[K]
}

/** An entry as it stands here. */
export type ExistingEntry<K extends Kind = Kind> = {
  id: string
  version: number
  liveVersion: number | null
  /** Taken away from readers by an editor: an import does not bring it back. */
  isWithdrawn: boolean
  document: DocumentByKind[K]
  remembered: Remembered<K> | null
  locks: string[]
}

/** What an import would make of one entry. */
export type EntryProposal<K extends Kind = Kind> = {
  kind: K
  importedId: string
  entryId: string
  title: string
  isNew: boolean
  /** The version that the proposal begins from; 0 for a new one. */
  version: number
  document: DocumentByKind[K]
  changes: Difference[]
  declined: Declined[]
  /** What it lacks for being published. */
  gaps: Problem[]
  /** Why publishing has to wait: an editor's draft stands on top, or an editor withdrew the entry; "" for neither. */
  heldBack: '' | 'draft' | 'withdrawn'
  /** Readers see it, be it an older version. */
  isLive: boolean
  /** Readers see the newest version. */
  isShown: boolean
  remembered: Remembered<K>
}

export type Proposing = {
  provider: string
  /** The ISO day on which the catalogue answered. */
  seenOn: string
  /** A day's schedule: what it does not contain stays as it is. */
  isOnlyPart: boolean
  /** What the catalogue's entries are here; "" for those in the trash. */
  entries: Ids
  /** Titles of our entries by id, to describe changes with. */
  names: Names
}

/** The proposal for one entry: the catalogue's document put into the newest one here. Changes nothing. */
export function proposeEntry<K extends Kind>(
  { kind, id: importedId, document: fromCatalogue }: Imported<K>,
  standing: ExistingEntry<K> | null,
  context: Proposing,
): EntryProposal<K> {
  const { entries, names } = context
  const entryId = standing?.id ?? importedId
  const said = withoutDanglingReferences(kind, withOurEntryIds(kind, fromCatalogue, entries))
  if (!standing) return proposeNew({ kind, id: importedId, document: said }, context)
  const complete = withWhatIsUnsaid(said, standing, context)

  const { rows, document: incoming } = withOurRows({ kind, fromCatalogue: complete, ...standing, ...context })
  const base = standing.remembered?.document ?? null
  const fields = fieldsIn(FORMS[kind].fields)
  const head = standing.document as Values
  const locks = new Set(standing.locks)
  const sides = { fields, head, base: base as Values | null, incoming: incoming as Values, locks, names }
  const { document: merged, declined } = mergeImported(sides)
  const named = withNameFrom(merged as DocumentByKind[K], standing.document, context)
  const parsed = parseDocument(kind, withoutDanglingReferences(kind, named))
  const isSame = withoutSeenDays(parsed) === withoutSeenDays(standing.document)
  // A new title in the catalogue is no new address for a page that readers know.
  const document = isSame ? standing.document : withSlug(kind, parsed, SLUGS[kind](standing.document))
  // A field that is locked, or whose answer was missing this time, is remembered as the catalogue last said it.
  const toRemember = base
    ? (mergeImported({ ...sides, head: base as Values }).document as DocumentByKind[K])
    : incoming
  return {
    kind,
    importedId,
    entryId,
    title: FORMS[kind].title(document),
    isNew: false,
    version: standing.version,
    document,
    changes: isSame ? [] : changesBetween({ fields, before: head, after: document as Values, names }),
    declined,
    gaps: gapsOf(kind, document),
    heldBack: heldBack(standing),
    isLive: standing.liveVersion !== null,
    isShown: standing.liveVersion === standing.version,
    remembered: {
      ids: rememberedIds(entryId, standing.remembered, entries),
      version: isSame || heldBack(standing) ? (standing.remembered?.version ?? 0) : standing.version + 1,
      rows,
      document: base && withoutSeenDays(base) === withoutSeenDays(toRemember) ? base : toRemember,
    },
  }
}

/** A season's answer without episodes toRemember nothing of episodes, nor of dates: what was said of them before stays said. */
function withWhatIsUnsaid<K extends Kind>(
  said: DocumentByKind[K],
  { remembered, document }: ExistingEntry<K>,
  { isOnlyPart, provider }: Pick<Proposing, 'isOnlyPart' | 'provider'>,
): DocumentByKind[K] {
  const before = remembered?.document ?? document
  if (!('episodes' in said && 'episodes' in before)) return said
  if (isOnlyPart) return withPiece(said, before, provider) as DocumentByKind[K]
  if (said.episodes.length > 0 || before.episodes.length === 0) return said
  const { episodes, releases, orders } = before
  return { ...said, episodes, releases, orders }
}

function rememberedIds(entryId: string, before: Remembered | null, entries: Ids): string[] {
  const now = [...entries].flatMap(([id, own]) => (own === entryId ? [id] : []))
  return [...new Set([...(before?.ids ?? []), ...now])].sort()
}

function proposeNew<K extends Kind>(
  { kind, id, document }: Imported<K>,
  { names }: Proposing,
): EntryProposal<K> {
  const fields = fieldsIn(FORMS[kind].fields)
  return {
    kind,
    importedId: id,
    entryId: id,
    title: FORMS[kind].title(document),
    isNew: true,
    version: 0,
    document,
    changes: changesBetween({
      fields,
      before: FORMS[kind].fields.parse({}) as Values,
      after: document as Values,
      names,
    }),
    declined: [],
    gaps: gapsOf(kind, document),
    heldBack: '',
    isLive: false,
    isShown: false,
    remembered: { ids: [id], version: 1, rows: {}, document },
  }
}

/** The catalogue's document with our ids for the rows that are here under others, now or since an earlier import. */
function withOurRows<K extends Kind>({
  kind,
  fromCatalogue,
  document: head,
  remembered,
  provider,
  seenOn,
}: ExistingEntry<K> & Proposing & { kind: K; fromCatalogue: DocumentByKind[K] }) {
  const base = remembered?.document ?? null
  const known = new Map(Object.entries(remembered?.rows ?? {}))
  const compared = (incoming: DocumentByKind[K]) => ({
    kind,
    incoming: incoming as Values,
    head: head as Values,
    base: base as Values | null,
  })
  const first = withRowIds(kind, fromCatalogue, known)
  const outer = matchingRowIds(compared(first))
  const second = withImportedDates({ kind, document: withRowIds(kind, first, outer), provider, seenOn, base })
  const inner = matchingInnerRowIds(compared(second))
  const rows = Object.fromEntries([...chainIds(chainIds(known, outer), inner)].sort())
  return { rows, document: withRowIds(kind, second, inner) }
}

function withImportedDates<K extends Kind>({
  kind,
  document,
  provider,
  seenOn,
  base,
}: {
  kind: K
  document: DocumentByKind[K]
  provider: string
  seenOn: string
  base: DocumentByKind[K] | null
}): DocumentByKind[K] {
  if (kind !== 'season') return document
  const season = document as DocumentByKind['season']
  return withCorrectionsAsMoves(season, {
    provider,
    seenOn,
    base: base as DocumentByKind['season'] | null,
  }) as DocumentByKind[K]
}

/** The document but for the days on which its sources were looked at: that somebody looked again is no change. */
function withoutSeenDays(document: DocumentByKind[Kind]): string {
  return JSON.stringify({
    ...document,
    sources: document.sources.map((source) => ({ ...source, seenOn: '' })),
  })
}

function heldBack({
  isWithdrawn,
  version,
  liveVersion,
  remembered,
}: ExistingEntry): EntryProposal['heldBack'] {
  if (isWithdrawn) return 'withdrawn'
  return liveVersion === version || remembered?.version === version ? '' : 'draft'
}
