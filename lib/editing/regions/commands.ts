import 'server-only'
import type { z } from 'zod'
import { recordActivity } from '@/lib/accounts/activity/record'
import type { Editor } from '@/lib/accounts/editor'
import type { Transaction } from '@/lib/foundation/db/client'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { Invalid, orNotFound } from '@/lib/foundation/errors'
import { newId } from '@/lib/foundation/ids'
import { slugOf } from '@/lib/foundation/transliterate'
import { notePurge } from '@/lib/guide/purges/record'
import { groupFields, zoneFields } from '@/lib/guide/regions/fields'

/**
 * Makes a group of regions, or changes the name and members of one. Where a release comes out is worked out of its members
 * at every reading, so all finished pages go. Throws Invalid with a problem per field, NotFound, Unavailable.
 */
export async function saveGroup(
  editor: Editor,
  { id, typed, at = new Date() }: { id: string | null; typed: unknown; at?: Date },
) {
  const { name, members, ...given } = parsed(groupFields, typed)
  const slug = given.slug || slugOf(name)
  await inTransaction(async (transaction) => {
    const groupId = id ?? (await newGroup(transaction, { slug, name }))
    orNotFound(await transaction.regionGroup.findUnique({ where: { id: groupId } }))
    await transaction.regionGroup.update({ where: { id: groupId }, data: { name } })
    await transaction.regionGroupMember.deleteMany({ where: { groupId } })
    const regions = [...new Set(members)]
    await transaction.regionGroupMember.createMany({ data: regions.map((region) => ({ groupId, region })) })
    await recordRegionChange(transaction, editor, { detail: `the group ${name}: ${regions.join(', ')}`, at })
  })
}

async function newGroup(
  transaction: Transaction,
  { slug, name }: { slug: string; name: string },
): Promise<string> {
  if (slug === '') throw invalidRegion('slug', 'Slug: it can’t be made from the name. Write one.')
  if (await transaction.regionGroup.findUnique({ where: { slug } }))
    throw invalidRegion('slug', `Slug: there is a group “${slug}” already. Write a different one.`)
  const id = newId()
  await transaction.regionGroup.create({ data: { id, slug, name } })
  return id
}

/** Removes a group. Throws Invalid while a published release reaches it, NotFound, Unavailable. */
export async function removeGroup(editor: Editor, id: string, at = new Date()) {
  await inTransaction(async (transaction) => {
    const { slug, name } = orNotFound(await transaction.regionGroup.findUnique({ where: { id } }))
    const reaching = { removedAt: null, regions: { some: { region: `group:${slug}` } } }
    const used = await transaction.release.count({ where: reaching })
    const words = used === 1 ? 'A release reaches' : `${used} releases reach`
    if (used > 0) throw invalidRegion('', `${words} this group. Change that first.`)
    await transaction.regionGroup.delete({ where: { id } })
    await recordRegionChange(transaction, editor, { detail: `the group ${name}, removed`, at })
  })
}

/** Sets the zone whose midnight ends a day in a region, or gives it back its capital's. Throws Invalid, Unavailable. */
export async function setZone(editor: Editor, typed: unknown, at = new Date()) {
  const { code, zone } = parsed(zoneFields, typed)
  await inTransaction(async (transaction) => {
    await transaction.region.deleteMany({ where: { code } })
    if (zone) await transaction.region.create({ data: { code, zone } })
    await recordRegionChange(transaction, editor, {
      detail: `${code} has the zone ${zone || 'of its capital'}`,
      at,
    })
  })
}

function parsed<S extends z.ZodType>(fields: S, typed: unknown): z.output<S> {
  const result = fields.safeParse(typed)
  if (result.success) return result.data
  throw new Invalid(
    result.error.issues.map(({ path, message }) => ({ path: String(path[0] ?? ''), message })),
  )
}

function invalidRegion(path: string, message: string): Invalid {
  return new Invalid([{ path, message }])
}

type RegionNote = { detail: string; at: Date }

async function recordRegionChange(transaction: Transaction, editor: Editor, { detail, at }: RegionNote) {
  await notePurge(transaction, { entryId: null, paths: ['*'], at })
  await recordActivity(transaction, editor, { action: 'changed-regions:', detail, at })
}
