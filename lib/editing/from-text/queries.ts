import 'server-only'
import type { Reader } from '@/lib/accounts/editor'
import { guideNow } from '@/lib/foundation/clock'
import { database } from '@/lib/foundation/db/client'
import { type Finding, readReleases } from './reading'

const MAX_PLATFORMS = 5_000

/** What a pasted text says of releases, with the names of the platforms that are in it. */
export type TextRead = { findings: Finding[]; platforms: Record<string, string> }

export async function readText(_reader: Reader, text: string): Promise<TextRead> {
  const { reader } = database()
  const [platforms, groups] = await Promise.all([
    reader.platform.findMany({ take: MAX_PLATFORMS, select: { id: true, name: true } }),
    reader.regionGroup.findMany({ select: { slug: true, name: true } }),
  ])
  const known = { platforms, groups: groups.map(({ slug, name }) => ({ code: `group:${slug}`, name })) }
  const findings = readReleases(text, known, guideNow().toString().slice(0, 10))
  const named = new Set(findings.flatMap(({ platformIds }) => platformIds))
  return {
    findings,
    platforms: Object.fromEntries(
      platforms.filter(({ id }) => named.has(id)).map(({ id, name }) => [id, name]),
    ),
  }
}
