import type { LanguageUse } from '@/lib/documents/vocabularies'
import { readGuideDate } from '@/lib/foundation/dates/guide-date'
import type { Transaction } from '@/lib/foundation/db/client'
import type { ReleaseRow } from './fields'

/** Writes the lists that stand under a release row anew: regions, episodes, batches, exceptions and languages. */
export async function recordReleaseLists(transaction: Transaction, release: ReleaseRow) {
  const where = { releaseId: release.id }
  const here = { releaseId: release.id }
  await transaction.releaseRegion.deleteMany({ where })
  await transaction.releaseEpisode.deleteMany({ where })
  await transaction.releaseBatch.deleteMany({ where })
  await transaction.releaseException.deleteMany({ where })
  await transaction.releaseLanguage.deleteMany({ where })
  const regions = (codes: string[], excluded: boolean) =>
    [...new Set(codes)].map((region, position) => ({ ...here, region, excluded, position }))
  await transaction.releaseRegion.createMany({
    data: [...regions(release.regions, false), ...regions(release.excluded, true)],
  })
  await transaction.releaseEpisode.createMany({
    data: release.episodeIds.map((episodeId) => ({ ...here, episodeId })),
  })
  await transaction.releaseBatch.createMany({
    data: release.batches.map(({ id, label, size, start }, position) => {
      const { value, precision } = readGuideDate({ written: start })
      return { ...here, id, position, label, size: size ?? 1, startValue: value, startPrecision: precision }
    }),
  })
  await transaction.releaseException.createMany({
    data: release.exceptions.map(
      ({ id, kind, skippedDay, skippedUntil, episodeId, to, reason }, position) => {
        const { value, precision } = readGuideDate({ written: to.on })
        return {
          ...here,
          id,
          position,
          kind,
          skippedDay,
          skippedUntil,
          episodeId: episodeId || null,
          toValue: value,
          toPrecision: precision,
          toTime: to.time || null,
          reason,
        }
      },
    ),
  })
  const languages = (codes: string[], use: LanguageUse) =>
    [...new Set(codes)].map((language) => ({ ...here, language, use }))
  await transaction.releaseLanguage.createMany({
    data: [...languages(release.audio, 'audio'), ...languages(release.subtitles, 'subtitles')],
  })
}
