import 'server-only'
import type { Reader } from '@/lib/accounts/editor'
import { guideNow } from '@/lib/foundation/clock'
import { looking } from '@/lib/foundation/db/client'
import { dryRun } from '@/lib/foundation/db/transaction'
import { Invalid } from '@/lib/foundation/errors'
import { parseDocument } from '@/lib/guide/kinds/parse'
import { publishedPath } from '@/lib/guide/kinds/paths'
import { regionName } from '@/lib/guide/regions/regions'
import type { Piece } from '@/lib/guide/seasons/pieces'
import { findSeasonGuide } from '@/lib/guide/seasons/queries'
import { regionSentence } from '@/lib/guide/seasons/sentences'
import { recordWithNeeded } from '../preview'

/** What readers in a region would read of a season. */
export type RegionReads = { region: string; name: string; pieces: Piece[] }

export type SentencesQuery = { entryId: string; document: unknown; regions: string[] }

/**
 * The sentence of each region as readers would read it if the season were published as it stands, with the drafts that
 * it needs, by the readers' own queries: see previewOf. Throws Invalid with what keeps it from being read.
 */
export async function sentencesOf(_reader: Reader, query: SentencesQuery): Promise<RegionReads[]> {
  const { entryId, regions } = query
  const document = parseDocument('season', query.document)
  const now = guideNow()
  const { year } = now.toZonedDateTimeISO('UTC')
  return dryRun(async (transaction) => {
    const problems = await recordWithNeeded(transaction, { kind: 'season', entryId, document })
    if (problems.length > 0) throw new Invalid(problems)
    return looking(transaction, async () => {
      const path = await publishedPath(transaction, { kind: 'season', id: entryId })
      const [, , show = '', season = ''] = path?.split('/') ?? []
      const reads: RegionReads[] = []
      for (const region of regions) {
        const guide = await findSeasonGuide({ show, season, region, now })
        const answer = guide?.forRegion
        if (!answer) continue
        const { episodeCount, next } = guide
        const pieces = regionSentence({ answer, episodeCount, year, next })
        reads.push({ region, name: regionName(region), pieces })
      }
      return reads
    })
  })
}
