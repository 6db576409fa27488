import { BILLINGS } from '@/lib/documents/vocabularies'
import type { PersonCredit } from '@/lib/guide/credits/queries'
import { inSentence } from '@/lib/guide/season-heading'

/** The parts of a person, or those who played a character: newest first. */
export function Parts({ parts, of }: { parts: PersonCredit[]; of: 'person' | 'character' }) {
  if (parts.length === 0) return <p className="soft">Nothing in the guide yet.</p>
  const hidden = parts.filter(({ spoiler }) => spoiler)
  return (
    <>
      <PartList parts={parts.filter(({ spoiler }) => !spoiler)} of={of} />
      {hidden.length > 0 && (
        <details className="spoiler">
          <summary>Show {hidden.length} more (spoilers)</summary>
          <PartList parts={hidden} of={of} />
        </details>
      )}
    </>
  )
}

function PartList({ parts, of }: { parts: PersonCredit[]; of: 'person' | 'character' }) {
  if (parts.length === 0) return null
  return (
    <ul className="rows">
      {parts.map((part) => (
        <li key={part.id}>
          <span>
            {of === 'person' ? (
              <Played part={part} />
            ) : (
              <a href={`/people/${part.person.slug}`}>{part.person.name}</a>
            )}
            {' in '}
            <a href={part.season?.path ?? `/shows/${part.show.slug}`}>
              {part.show.title}
              {part.season && `, ${inSentence(part.season.heading)}`}
            </a>
            {part.note && <small className="soft block">{part.note}</small>}
          </span>
          <span className="soft">{[billingOf(part), part.year].filter(Boolean).join(', ')}</span>
        </li>
      ))}
    </ul>
  )
}

function Played({ part: { character, job } }: { part: PersonCredit }) {
  return character ? <a href={`/characters/${character.slug}`}>{character.name}</a> : job
}

function billingOf({ character, billing }: PersonCredit): string {
  return character === null || billing === 'not-stated' ? '' : BILLINGS[billing].toLowerCase()
}
