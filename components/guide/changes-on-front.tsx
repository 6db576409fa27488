import type { ChangeView } from '@/lib/guide/date-changes/queries'
import { whatHappened } from '@/lib/guide/date-changes/sentences'
import { inSentence } from '@/lib/guide/season-heading'

/** The dates that changed last, each with where that holds and who says so. */
export function ChangesOnFront({ changes, query }: { changes: ChangeView[]; query: string }) {
  if (changes.length === 0) return null
  return (
    <section className="part" aria-labelledby="changed-heading">
      <h2 id="changed-heading">
        Dates that changed{' '}
        <a className="beside" href={`/changes${query}`}>
          all changes
        </a>
      </h2>
      <ul className="rows">
        {changes.map((change) => (
          <li key={change.id}>
            <span>
              <a href={change.season.path + query}>
                <bdi>{change.show.title}</bdi>, {inSentence(change.season.heading)}
              </a>{' '}
              {whatHappened(change)}
            </span>
            <span className="soft">
              {change.regions}
              {change.sources[0] && ` · ${change.sources[0].publisher}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
