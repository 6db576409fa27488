import type { Transaction } from '@/lib/foundation/db/client'
import { recordSources } from '../sources/record'
import type { PlatformDocument } from './fields'
import { platformSlug } from './slug'

/** Writes the records of a published platform. */
export async function recordPlatform(
  transaction: Transaction,
  { id, platform, updatedAt }: { id: string; platform: PlatformDocument; updatedAt: Date },
) {
  const { name, kind, owner, homeZone, url, description } = platform
  const facts = {
    slug: platformSlug(platform),
    name,
    kind,
    owner,
    homeZone,
    url,
    description,
    updatedAt,
    dayEndsAt: platform.dayEndsAt || '00:00',
    successorId: platform.successorId || null,
  }
  await transaction.platform.upsert({ where: { id }, create: { id, ...facts }, update: facts })
  await transaction.platformName.deleteMany({ where: { platformId: id } })
  await transaction.platformName.createMany({
    data: platform.names.map((each) => ({ ...each, platformId: id })),
  })
  await transaction.platformRegion.deleteMany({ where: { platformId: id } })
  await transaction.platformRegion.createMany({
    data: [...new Set(platform.regions)].map((region) => ({ platformId: id, region })),
  })
  await recordSources(transaction, { entryId: id, document: platform })
}
