import { eachField, type Field, fieldsIn, fieldsInRow, type Values } from '@/lib/documents/field-tree'
import { isKind, KINDS, type Kind } from '@/lib/documents/kinds'
import { askInChunks } from '@/lib/foundation/chunks'
import type { Transaction } from '@/lib/foundation/db/client'
import type { Problem } from '@/lib/foundation/errors'
import { isSlug } from '@/lib/foundation/slug'
import { type DocumentByKind, FORMS } from '@/lib/guide/kinds/forms'
import { SLUGS } from '@/lib/guide/kinds/slugs'
import type { ReleaseRow } from '@/lib/guide/releases/fields'

type Reference = { path: string; label: string; id: string; kind: string | undefined }

/** The ids of the entries a document points to, with the paths of the fields that do. */
export function referencesIn<K extends Kind>(kind: K, document: DocumentByKind[K]): Reference[] {
  const references: Reference[] = []
  eachField(fieldsIn(FORMS[kind].fields), document as Values, ({ meta }, value, path) => {
    if (meta.control === 'entry' && typeof value === 'string' && value !== '')
      references.push({ path, label: meta.label, id: value, kind: meta.entryKind })
  })
  return references
}

/** The kinds of entry that documents of a kind point to: what its form offers to choose from. */
export function entryKindsIn(kind: Kind): Kind[] {
  const kinds = new Set<string>()
  const visit = (fields: Field[]): void => {
    for (const { schema, meta } of fields) {
      if (meta.entryKind) kinds.add(meta.entryKind)
      visit(meta.control === 'rows' ? fieldsInRow(schema) : fieldsIn(schema))
    }
  }
  visit(fieldsIn(FORMS[kind].fields))
  return [...kinds].filter(isKind)
}

/** What is published may point only to what is published. */
export async function referenceProblems<K extends Kind>(
  transaction: Transaction,
  { kind, entryId, document }: { kind: K; entryId: string; document: DocumentByKind[K] },
): Promise<Problem[]> {
  const references = referencesIn(kind, document)
  const ids = [...new Set(references.map((each) => each.id))]
  const select = { id: true, kind: true, title: true, liveVersion: true, trashedAt: true }
  const entries = await askInChunks(ids, (piece) =>
    transaction.entry.findMany({ where: { id: { in: piece } }, select }),
  )
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  return references.flatMap(({ path, label, id, kind }) => {
    const entry = byId.get(id)
    if (id === entryId) return [{ path, message: `${label}: this points to itself.` }]
    if (!entry || entry.trashedAt || entry.kind !== kind)
      return [{ path, message: `${label}: what it pointed to is no longer there. Choose again.` }]
    if (entry.liveVersion === null)
      return [{ path, message: `${label}: “${entry.title}” is a draft. Publish it first.` }]
    return []
  })
}

/** Every published entry has an address, and it alone; a season has its number alone, too. */
export async function addressProblems<K extends Kind>(
  transaction: Transaction,
  { kind, entryId, document }: { kind: K; entryId: string; document: DocumentByKind[K] },
): Promise<Problem[]> {
  const slug = SLUGS[kind](document)
  if (slug === '' && FORMS[kind].title(document) === '') return []
  if (slug === '')
    return [{ path: 'slug', message: 'Page address (slug): it can’t be made from the title. Write one.' }]
  if (!isSlug(slug))
    return [
      {
        path: 'slug',
        message: `Page address (slug): “${slug}” is reserved for the site. Write a different one.`,
      },
    ]
  const others = { NOT: { id: entryId } }
  const one = KINDS[kind].one
  const problems: Problem[] = []
  if (await TAKEN[kind](transaction, { slug, ...others }, document))
    problems.push({
      path: 'slug',
      message: `Page address (slug): “${slug}” is taken by another ${one}. Write a different one.`,
    })
  if ('episodes' in document) {
    const { showId, number } = document
    if (/^season-\d+$/.test(slug) && slug !== `season-${number}`)
      problems.push({
        path: 'slug',
        message: `Page address (slug): “${slug}” is reserved for the season of that number. Write a different one.`,
      })
    problems.push(...(await groupProblems(transaction, document.releases)))
    if (await transaction.season.findFirst({ where: { showId, number, ...others }, select: { id: true } }))
      problems.push({ path: 'number', message: `Number: the show already has a season ${number}.` })
  }
  return problems
}

/** A release may reach only groups of regions that there are. */
async function groupProblems(transaction: Transaction, releases: ReleaseRow[]): Promise<Problem[]> {
  const groups = await transaction.regionGroup.findMany({ select: { slug: true } })
  const known = new Set(groups.map(({ slug }) => `group:${slug}`))
  const missing = (path: string, label: string, codes: string[]) =>
    codes.flatMap((code, position) =>
      code.startsWith('group:') && !known.has(code)
        ? [{ path: `${path}.${position}`, message: `${label}: there is no group “${code.slice(6)}”.` }]
        : [],
    )
  return releases.flatMap(({ id, regions, excluded }) => [
    ...missing(`releases.${id}.regions`, 'Regions', regions),
    ...missing(`releases.${id}.excluded`, 'Except', excluded),
  ])
}

type AddressQuery = { slug: string; NOT: { id: string } }

/** Whether another published entry of the kind has this address. */
const TAKEN: {
  [K in Kind]: (
    client: Transaction,
    where: AddressQuery,
    document: DocumentByKind[K],
  ) => Promise<{ id: string } | null>
} = {
  show: (client, where) => client.show.findFirst({ where, select: { id: true } }),
  season: (client, where, { showId }) =>
    client.season.findFirst({ where: { ...where, showId }, select: { id: true } }),
  person: (client, where) => client.person.findFirst({ where, select: { id: true } }),
  character: (client, where) => client.character.findFirst({ where, select: { id: true } }),
  platform: (client, where) => client.platform.findFirst({ where, select: { id: true } }),
}
