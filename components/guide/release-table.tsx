import { Fragment, type ReactNode } from 'react'
import { regionName } from '@/lib/guide/regions/regions'
import type { ReleaseView } from '@/lib/guide/releases/views'

/** So many rows stand open; of a longer table the reader's own do, or without a region the first ones. */
const MOST_OPEN = 8

type Line = { release: ReleaseView; isMine: boolean }

type Props<Each extends Line> = {
  /** The names of the columns. */
  heads: string[]
  lines: Each[]
  /** Draws a line as a row. */
  row: (line: Each) => ReactNode
}

/** Where and when it comes out: the reader's own lines first, the others by platform, and of many most folded. */
export function ReleaseTable<Each extends Line>({ heads, lines, row }: Props<Each>) {
  const mine = lines.filter(({ isMine }) => isMine)
  const ordered = [...mine, ...lines.filter(({ isMine }) => !isMine).sort(byPlatform)]
  const open = ordered.length > MOST_OPEN ? ordered.slice(0, mine.length || MOST_OPEN) : ordered
  const folded = ordered.slice(open.length)
  return (
    <section id="releases" data-region-part className="part" aria-labelledby="releases-heading">
      <h2 id="releases-heading">Where and when</h2>
      {lines.length === 0 ? (
        <p className="soft">No release announced yet.</p>
      ) : (
        <Table heads={heads} lines={open} row={row} />
      )}
      {folded.length > 0 && (
        <details className="mt-4">
          <summary>
            {folded.length} more {folded.length === 1 ? 'release' : 'releases'}
          </summary>
          <div className="mt-4">
            <Table heads={heads} lines={folded} row={row} />
          </div>
        </details>
      )}
    </section>
  )
}

/** What no platform is known for stands last; those of one platform keep their order. */
function byPlatform({ release: { platform: one } }: Line, { release: { platform: other } }: Line): number {
  if (!one || !other) return Number(!one) - Number(!other)
  return one.nameNow.localeCompare(other.nameNow, 'en')
}

function Table<Each extends Line>({ heads, lines, row }: Props<Each>) {
  return (
    <table className="releases">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Fragment key={line.release.id}>{row(line)}</Fragment>
        ))}
      </tbody>
    </table>
  )
}

/** Where a release is: its places by name, and whether the reader's is among them. */
export function ReleasePlaces({ release: { regions, regionWords, exceptTold }, isMine }: Line) {
  return (
    <th scope="row">
      <Names codes={regions} words={regionWords} />
      {isMine && <small className="font-semibold text-accent!">You are here</small>}
      {exceptTold.length > 0 && (
        <small>
          except <Names codes={exceptTold} words={exceptTold.map((code) => regionName(code)).join(', ')} />
        </small>
      )}
    </th>
  )
}

const MOST_NAMED = 8

/** Some countries by name; of many how many they are, and their names behind that. */
function Names({ codes, words }: { codes: string[]; words: string }) {
  if (codes.length <= MOST_NAMED) return words
  return (
    <details>
      <summary>{codes.length} countries</summary>
      <small>{words}</small>
    </details>
  )
}

type PlatformProps = { release: ReleaseView; facts: string[]; query: string }

/** What it comes out on, by its name then, with the one it has now; `facts` stand below it. */
export function ReleasePlatform({ release: { platform }, facts, query }: PlatformProps) {
  return (
    <>
      {platform ? (
        <a href={`/platforms/${platform.slug}${query}`}>{platform.name}</a>
      ) : (
        'Platform not announced'
      )}
      {platform && platform.name !== platform.nameNow && <small>now {platform.nameNow}</small>}
      <small>{[platform?.kind, ...facts].filter(Boolean).join(', ')}</small>
    </>
  )
}
