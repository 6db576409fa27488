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
  /** What links ask for, that they answer for the reader's region. */
  query: string
  /** On the show's own page: a credit of the show as a whole is at home there. */
  isShow?: boolean
  heading?: string
}

/** The cast by billing, then the crew; what would give the story away waits behind a disclosure. */
export function Cast({ credits, query, isShow = false, heading = 'Cast' }: Props) {
  if (credits.length === 0) return null
  const open = credits.filter((credit) => !credit.spoiler)
  const hidden = credits.filter((credit) => credit.spoiler)
  const own = open.filter(({ ofShow }) => isShow || !ofShow)
  const cast = own.filter(({ character }) => character !== null)
  return (
    <section id="cast" data-region-part aria-labelledby="cast-heading" className="part">
      <h2 id="cast-heading">{heading}</h2>
      {choicesOf(BILLINGS).map(([billing, name]) => (
        <CastGroup
          key={billing}
          name={HEADINGS[billing] ?? name}
          credits={cast.filter((credit) => credit.billing === billing)}
          query={query}
        />
      ))}
      <CastGroup name="Crew" credits={own.filter(({ character }) => character === null)} query={query} />
      <CastGroup
        name="Of the show, no season named"
        credits={open.filter((credit) => !own.includes(credit))}
        query={query}
      />
      {hidden.length > 0 && (
        <details className="spoiler">
          <summary>Show {hidden.length} more (spoilers)</summary>
          <CastGroup name="Later in the story" credits={hidden} query={query} />
        </details>
      )}
    </section>
  )
}

type GroupProps = { name: string; credits: CreditView[]; query: string }

function CastGroup({ name, credits, query }: GroupProps) {
  if (credits.length === 0) return null
  const isLong = credits.length > SHOWN_AT_ONCE + 2
  const shown = isLong ? credits.slice(0, SHOWN_AT_ONCE) : credits
  const more = credits.slice(shown.length)
  return (
    <>
      <h3>{name}</h3>
      <CastList credits={shown} query={query} />
      {more.length > 0 && (
        <details>
          <summary>
            Show {more.length} more<span className="sr-only"> of {name.toLowerCase()}</span>
          </summary>
          <CastList credits={more} query={query} />
        </details>
      )}
    </>
  )
}

/** Of a group; the rest waits, for an import brings hundreds. */
const SHOWN_AT_ONCE = 8

function CastList({ credits, query }: Omit<GroupProps, 'name'>) {
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,18rem),1fr))] gap-x-9">
      {credits.map((credit) => (
        <CastMember key={credit.id} credit={credit} query={query} />
      ))}
    </ul>
  )
}

/** Underlined where one points; tall enough to be pressed. */
const QUIET_LINK = 'inline-block min-h-6 decoration-transparent hover:decoration-current'

function CastMember({ credit, query }: { credit: CreditView; query: string }) {
  const { person, character, job, capacity, note, reprises, playedBefore, sources } = credit
  return (
    <li className="flex gap-4 border-t border-line py-3 leading-snug">
      <span
        className="grid size-11.5 flex-none place-items-center rounded-full bg-tint font-serif text-lg font-medium text-accent"
        aria-hidden="true"
      >
        {initialsOf(person.name)}
      </span>
      <div>
        <a className={`font-semibold ${QUIET_LINK}`} href={`/people/${person.slug}${query}`}>
          {person.name}
        </a>
        <SourceMarks sources={sources} />
        <span className="block">
          {character ? (
            <a className={QUIET_LINK} href={`/characters/${character.slug}${query}`}>
              {character.name}
            </a>
          ) : (
            job
          )}
          {capacity === 'voice' && ' (voice)'}
        </span>
        {reprises && (
          <span className="block text-small text-accent">
            Reprises the role from <a href={`/shows/${reprises.slug}${query}`}>{reprises.title}</a>
          </span>
        )}
        {playedBefore && (
          <span className="block text-small text-accent">
            First played by <a href={`/people/${playedBefore.slug}${query}`}>{playedBefore.person}</a> in{' '}
            {playedBefore.show}
            {playedBefore.year && ` (${playedBefore.year})`}
          </span>
        )}
        {[note, person.note].filter(Boolean).map((words) => (
          <span key={words} className="block text-small text-soft">
            {words}
          </span>
        ))}
      </div>
    </li>
  )
}
