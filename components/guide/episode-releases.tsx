import { CONFIDENCES, WINDOWS } from '@/lib/documents/vocabularies'
import { isKnown } from '@/lib/foundation/dates/guide-date'
import { dateInWords } from '@/lib/foundation/dates/words'
import type { EpisodeGuide, EpisodeRelease } from '@/lib/guide/episodes/guide'
import { GuideTime } from './guide-time'
import { HeldDate, HoldReason } from './hold'
import { SourceMarks } from './sources'

/** The episode's date in every row of the season's table, with its certainty and sources. */
export function EpisodeReleases({ guide: { releases, season } }: { guide: EpisodeGuide }) {
  return (
    <section id="releases" data-region-part className="part" aria-labelledby="releases-heading">
      <h2 id="releases-heading">Where and when</h2>
      {releases.length === 0 ? (
        <p className="soft">No release announced yet.</p>
      ) : (
        <table className="releases of-episode">
          <thead>
            <tr>
              <th scope="col">Region</th>
              <th scope="col">On</th>
              <th scope="col">Date</th>
              <th scope="col">Certainty</th>
            </tr>
          </thead>
          <tbody>
            {releases.map((each) => (
              <Row key={each.release.id} row={each} seasonPath={season.path} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Row({ row, seasonPath }: { row: EpisodeRelease; seasonPath: string }) {
  const { release, here } = row
  const { platform, window, disputed } = release
  const name = window === 'first-run' ? '' : WINDOWS[window]
  return (
    <tr className={here ? 'mine' : undefined}>
      <th scope="row">
        {release.regionWords}
        {here && <small className="here">You are here</small>}
      </th>
      <td>
        {platform ? <a href={`/platforms/${platform.slug}`}>{platform.name}</a> : 'Platform not announced'}
        {platform && platform.name !== platform.nameNow && <small>now {platform.nameNow}</small>}
        <small>{[platform?.kind, name.toLowerCase()].filter(Boolean).join(', ')}</small>
      </td>
      <td data-label="Date">
        <DateOf row={row} />
      </td>
      <td data-label="Certainty">
        <Sure row={row} />
        {disputed && (
          <small>
            <a href={`${seasonPath}#contradictions`}>a source disagrees</a>
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
        <span className={isGood ? 'good' : 'wait'}>{CONFIDENCES[confidence]}</span>
      )}
      <SourceMarks sources={sources} />
    </>
  )
}
