import type { Uses as Found, Use } from '@/lib/editing/publishing/references'

/** "one place", "12 places", "more than 200 places". */
export function placesInWords({ uses, hasMore }: Found): string {
  if (uses.length === 1 && !hasMore) return 'one place'
  return `${hasMore ? 'more than ' : ''}${uses.length} places`
}

/** Where an entry is used: what readers see first, then what only drafts say. */
export function Uses({ found }: { found: Found }) {
  const { uses } = found
  if (uses.length === 0) return <p className="mt-6">Not used elsewhere.</p>
  const live = uses.filter((use) => use.isLive)
  const drafts = uses.filter((use) => !use.isLive)
  return (
    <section className="mt-6" aria-labelledby="uses">
      <h2 id="uses">Used in {placesInWords(found)}</h2>
      {live.length > 0 && <UseList heading="On readers’ pages" uses={live} />}
      {drafts.length > 0 && <UseList heading="In drafts" uses={drafts} />}
    </section>
  )
}

function UseList({ heading, uses }: { heading: string; uses: Use[] }) {
  return (
    <>
      <h3>{heading}</h3>
      <ul className="grid gap-1">
        {uses.map(({ id, title, path }) => (
          <li key={id}>
            <a href={path}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
