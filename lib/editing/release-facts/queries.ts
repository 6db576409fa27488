import 'server-only'
import type { Reader } from '@/lib/accounts/editor'
import { guideNow } from '@/lib/foundation/clock'
import { database } from '@/lib/foundation/db/client'

/** What a season's release table needs beside its document. `today` is an ISO day, of the guide's clock. */
export type SeasonFacts = {
  today: string
  groups: { code: string; name: string; members: string[] }[]
  /** The home zones of published platforms, by their ids. */
  zones: Record<string, string>
}

const MAX_PLATFORMS = 2_000

/** The groups of regions, and where platforms are at home. */
export async function findSeasonFacts(_reader: Reader): Promise<SeasonFacts> {
  const { reader } = database()
  const [groups, platforms] = await Promise.all([
    reader.regionGroup.findMany({ orderBy: { name: 'asc' }, include: { members: true } }),
    reader.platform.findMany({
      where: { homeZone: { not: '' } },
      take: MAX_PLATFORMS,
      select: { id: true, homeZone: true },
    }),
  ])
  return {
    today: guideNow().toString().slice(0, 10),
    groups: groups.map(({ slug, name, members }) => ({
      code: `group:${slug}`,
      name,
      members: members.map(({ region }) => region),
    })),
    zones: Object.fromEntries(platforms.map(({ id, homeZone }) => [id, homeZone])),
  }
}
