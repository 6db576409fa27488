import { CONFIDENCES, WINDOWS } from '@/lib/documents/vocabularies'
import { isKnown } from '@/lib/foundation/dates/guide-date'
import { dateInWords } from '@/lib/foundation/dates/words'
import type { EpisodeGuide, EpisodeRelease } from '@/lib/guide/episodes/guide'
import { GuideTime } from './guide-time'
import { HeldDate, HoldReason } from './hold'
import { ReleasePlaces, ReleasePlatform, ReleaseTable } from './release-table'
import { SourceMarks } from './sources'
import { regionQuery } from './your-region'

const HEADS = ['Region', 'On', 'Date', 'Certainty']

/** The episode's date in every row of the season's table, with its certainty and sources. */
export function EpisodeReleases({ guide: { releases, season, forRegion } }: { guide: EpisodeGuide }) {
  return (
    <ReleaseTable
      heads={HEADS}
      lines={releases.map((row) => ({ ...row, isMine: row.here }))}
      row={(row) => <Row row={row} seasonPath={season.path} query={regionQuery(forRegion?.region ?? null)} />}
    />
  )
}

type RowProps = { row: EpisodeRelease; seasonPath: string; query: string }

function Row({ row, seasonPath, query }: RowProps) {
  const { release, here } = row
  const { window, disputed } = release
  const name = window === 'first-run' ? '' : WINDOWS[window]
  return (
    <tr className={here ? 'mine' : undefined}>
      <ReleasePlaces release={release} isMine={here} />
      <td>
        <ReleasePlatform release={release} facts={[name.toLowerCase()]} query={query} />
      </td>
      <td data-label="Date">
        <DateOf row={row} />
      </td>
      <td data-label="Certainty">
        <Sure row={row} />
        {disputed && (
          <small>
            <a href={`${seasonPath}${query}#contradictions`}>a source disagrees</a>
          </small>
        )}
      </td>
    </tr>
  )
}

function DateOf({ row: { release, date, was, withdrawn } }: { row: EpisodeRelease }) {
  if (!withdrawn && release.hold && !isKnown(date)) return <HeldDate hold={{ ...release.hold, was }} />
  if (!withdrawn) return <GuideTime date={date} dayEndsAt={release.clock.dayEndsAt} />
  return <span className="soft">{isKnown(date) ? `was ${dateInWords(date, 'short')}` : 'None'}</span>
}

/** Said where there is something to say: what is confirmed has its date and its source. */
function Sure({ row: { release, date, withdrawn } }: { row: EpisodeRelease }) {
  const { confidence, hold, sources } = release
  const isGood = confidence === 'confirmed' && isKnown(date) && !withdrawn
  return (
    <>
      {hold && !isKnown(date) ? (
        <HoldReason hold={hold} />
      ) : (
        <span className={isGood ? 'text-good' : 'text-wait'}>{CONFIDENCES[confidence]}</span>
      )}
      <SourceMarks sources={sources} />
    </>
  )
}
