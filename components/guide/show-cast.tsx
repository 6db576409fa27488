import { initialsOf } from '@/lib/foundation/sort-name'
import type { Part } from '@/lib/guide/credits/parts'

type Props = { cast: Part[]; query: string }

const SHOWN = 8

/** Who plays whom, and in which seasons so far; of many the first, the others folded. */
export function ShowCast({ cast, query }: Props) {
  if (cast.length === 0) return null
  return (
    <section id="show-cast" data-region-part className="part" aria-labelledby="show-cast-heading">
      <h2 id="show-cast-heading">Cast</h2>
      <Members cast={cast.slice(0, SHOWN)} query={query} />
      {cast.length > SHOWN && (
        <details>
          <summary className="py-3">All {cast.length}</summary>
          <Members cast={cast.slice(SHOWN)} query={query} />
        </details>
      )}
    </section>
  )
}

function Members({ cast, query }: Props) {
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,15rem),1fr))] gap-x-8">
      {cast.map(({ first: { id, person, character }, seasons }) => (
        <li key={id} className="flex gap-4 border-t border-line py-3 leading-snug">
          <span
            className="grid size-11.5 flex-none place-items-center rounded-full bg-tint font-serif text-lg font-medium text-accent"
            aria-hidden="true"
          >
            {initialsOf(person.name)}
          </span>
          <span className="min-w-0">
            <a
              className="inline-block min-h-6 font-semibold decoration-transparent hover:decoration-current"
              href={`/people/${person.slug}${query}`}
            >
              {person.name}
            </a>
            <span className="block text-small text-soft">
              {character && <a href={`/characters/${character.slug}${query}`}>{character.name}</a>}
              {seasons && ` · ${seasons}`}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
