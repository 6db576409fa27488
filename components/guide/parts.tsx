import { BILLINGS } from '@/lib/documents/vocabularies'
import { type Part, partsOf } from '@/lib/guide/credits/parts'
import type { PersonCredit } from '@/lib/guide/credits/queries'

type Props = { parts: PersonCredit[]; of: 'person' | 'character'; query: string }

/** The parts of a person, or those who played a character: newest first, each once in a show. */
export function Parts({ parts, of, query }: Props) {
  if (parts.length === 0) return <p className="soft">Nothing in the guide yet.</p>
  const hidden = partsOf(parts.filter(({ spoiler }) => spoiler))
  const draw = (some: Part[]) => <PartList parts={some} of={of} query={query} />
  return (
    <>
      {draw(partsOf(parts.filter(({ spoiler }) => !spoiler)))}
      {hidden.length > 0 && (
        <details className="spoiler">
          <summary>Show {hidden.length} more (spoilers)</summary>
          {draw(hidden)}
        </details>
      )}
    </>
  )
}

function PartList({ parts, of, query }: Omit<Props, 'parts'> & { parts: Part[] }) {
  if (parts.length === 0) return null
  return (
    <ul className="rows">
      {parts.map(({ first, path, seasons, years }) => (
        <li key={first.id}>
          <span>
            <b className="font-semibold">
              {of === 'person' ? (
                <Played part={first} query={query} />
              ) : (
                <a href={`/people/${first.person.slug}${query}`}>{first.person.name}</a>
              )}
            </b>
            {' in '}
            <a href={path + query}>
              <bdi>{first.show.title}</bdi>
              {seasons && `, ${seasons}`}
            </a>
            {first.note && <small className="soft block">{first.note}</small>}
          </span>
          <span className="soft">{[billingOf(first), years].filter(Boolean).join(', ')}</span>
        </li>
      ))}
    </ul>
  )
}

function Played({ part: { character, job }, query }: { part: PersonCredit; query: string }) {
  return character ? <a href={`/characters/${character.slug}${query}`}>{character.name}</a> : job
}

function billingOf({ character, billing }: PersonCredit): string {
  return character === null || billing === 'not-stated' ? '' : BILLINGS[billing].toLowerCase()
}
