import { KINDS } from '@/lib/entries/kinds'
import type { EntryInEditing } from '@/lib/entries/queries'

/** What is being edited, what readers see of it, and the ways to its page and its history. */
export function EntryHeading({
  entry: { kind, id, title, version, liveVersion, livePath },
}: {
  entry: EntryInEditing
}) {
  const { folder, many } = KINDS[kind]
  const state =
    liveVersion === null
      ? 'A draft: readers see nothing of it yet.'
      : liveVersion === version
        ? 'Readers see this version.'
        : `Readers see version ${liveVersion}; this is a newer draft.`
  return (
    <>
      <nav className="crumbs" aria-label="You are here">
        <ol>
          <li>
            <a href={`/admin/${folder}`}>{many}</a>
          </li>
          <li>
            <span aria-current="page">{title}</span>
          </li>
        </ol>
      </nav>
      <h1 className="page-title">{title}</h1>
      <p className="desk-tools">
        <span className="soft">
          Version {version}. {state}
        </span>
        <span className="region-row">
          {livePath && (
            <a className="button button-small" href={livePath}>
              See the page
            </a>
          )}
          <a className="button button-small" href={`/admin/${folder}/${id}/history`}>
            History
          </a>
        </span>
      </p>
    </>
  )
}
