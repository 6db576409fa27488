import 'server-only'
import type { Reader } from '@/lib/accounts/editor'
import { database } from '@/lib/foundation/db/client'

/** The first things one does with a new guide, and whether each was done. */
export type FirstStepsDone = {
  site: boolean
  show: boolean
  published: boolean
  invited: boolean
}

/** How far a new guide is; null once a season is published. */
export async function findFirstSteps(_reader: Reader): Promise<FirstStepsDone | null> {
  const { reader } = database()
  const [season, show, site, users, invitations] = await Promise.all([
    reader.season.findFirst({ select: { id: true } }),
    reader.entry.findFirst({ where: { kind: 'show', trashedAt: null }, select: { liveVersion: true } }),
    reader.site.findFirst({ select: { homeRegion: true } }),
    reader.user.count(),
    reader.invitation.count(),
  ])
  if (season) return null
  return {
    site: site !== null && site.homeRegion !== '',
    show: show !== null,
    published: show !== null && show.liveVersion !== null,
    invited: users > 1 || invitations > 0,
  }
}
