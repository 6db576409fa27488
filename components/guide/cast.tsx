import { BILLINGS, type Billing, choicesOf } from '@/lib/documents/vocabularies'
import { initialsOf } from '@/lib/foundation/sort-name'
import type { CreditView } from '@/lib/guide/credits/views'
import { SourceMarks } from './sources'

const HEADINGS: Partial<Record<Billing, string>> = {
  guest: 'Guests',
  'special-guest': 'Special guests',
  cameo: 'Cameos',
  'not-stated': 'Also in the cast',
}

type Props = {
  credits: CreditView[]
  /** On the show's own page: a credit of the show as a whole is at home there. */
  isShow?: boolean
}

/** The cast by billing, then the crew; what would give the story away waits behind a disclosure. */
export function Cast({ credits, isShow = false }: Props) {
  if (credits.length === 0) return null
  const open = credits.filter((credit) => !credit.spoiler)
  const hidden = credits.filter((credit) => credit.spoiler)
  const own = open.filter(({ ofShow }) => isShow || !ofShow)
  const cast = own.filter(({ character }) => character !== null)
  return (
    <section aria-labelledby="cast-heading" className="part">
      <h2 id="cast-heading">Cast</h2>
      {choicesOf(BILLINGS).map(([billing, name]) => (
        <CastGroup
          key={billing}
          name={HEADINGS[billing] ?? name}
          credits={cast.filter((credit) => credit.billing === billing)}
        />
      ))}
      <CastGroup name="Crew" credits={own.filter(({ character }) => character === null)} />
      <CastGroup
        name="Of the show, no season named"
        credits={open.filter((credit) => !own.includes(credit))}
      />
      {hidden.length > 0 && (
        <details className="spoiler">
          <summary>Show {hidden.length} more (spoilers)</summary>
          <CastGroup name="Later in the story" credits={hidden} />
        </details>
      )}
    </section>
  )
}

function CastGroup({ name, credits }: { name: string; credits: CreditView[] }) {
  if (credits.length === 0) return null
  const isLong = credits.length > SHOWN_AT_ONCE + 2
  const shown = isLong ? credits.slice(0, SHOWN_AT_ONCE) : credits
  const more = credits.slice(shown.length)
  return (
    <>
      <h3>{name}</h3>
      <CastList credits={shown} />
      {more.length > 0 && (
        <details>
          <summary>
            Show {more.length} more<span className="sr-only"> of {name.toLowerCase()}</span>
          </summary>
          <CastList credits={more} />
        </details>
      )}
    </>
  )
}

/** Of a group; the rest waits, for an import brings hundreds. */
const SHOWN_AT_ONCE = 8

function CastList({ credits }: { credits: CreditView[] }) {
  return (
    <ul className="cast">
      {credits.map((credit) => (
        <CastMember key={credit.id} credit={credit} />
      ))}
    </ul>
  )
}

function CastMember({ credit }: { credit: CreditView }) {
  const { person, character, job, capacity, note, reprises, playedBefore, sources } = credit
  return (
    <li>
      <span className="face" aria-hidden="true">
        {initialsOf(person.name)}
      </span>
      <div>
        <a className="name" href={`/people/${person.slug}`}>
          {person.name}
        </a>
        <SourceMarks sources={sources} />
        <span className="role">
          {character ? <a href={`/characters/${character.slug}`}>{character.name}</a> : job}
          {capacity === 'voice' && ' (voice)'}
        </span>
        {reprises && (
          <span className="from">
            Reprises the role from <a href={`/shows/${reprises.slug}`}>{reprises.title}</a>
          </span>
        )}
        {playedBefore && (
          <span className="from">
            First played by <a href={`/people/${playedBefore.slug}`}>{playedBefore.person}</a> in{' '}
            {playedBefore.show}
            {playedBefore.year && ` (${playedBefore.year})`}
          </span>
        )}
        {[note, person.note].filter(Boolean).map((words) => (
          <span key={words} className="aside">
            {words}
          </span>
        ))}
      </div>
    </li>
  )
}
