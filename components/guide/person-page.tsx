import { dayInWords } from '@/lib/foundation/dates/words'
import type { Career } from '@/lib/guide/people/career/queries'
import type { PersonPage as Person } from '@/lib/guide/people/queries'
import { Crumbs, PageFrame } from './page-frame'
import { Parts } from './parts'
import { ShelfCard } from './poster-card'
import { Profile } from './profile'
import { Soon } from './soon'
import { Sources } from './sources'
import { PersonData } from './structured-data'
import { regionQuery } from './your-region'

/** `today` is an ISO day, where the reader is. */
type Props = { person: Person; region: string | null; today: string }

/** Who it is, what they are known for, and where they are to be seen next where the reader lives. */
export function PersonPage({ person, region, today }: Props) {
  const { slug, name, note, aliases, biography, citations, career, parts } = person
  const query = regionQuery(region)
  const path = `/people/${slug}`
  return (
    <PageFrame
      here="/people"
      footer={<span>Updated on {dayInWords(person.updatedOn)}</span>}
      about={path}
      place={{ path, region }}
    >
      <PersonData person={person} />
      <Crumbs crumbs={[{ name: 'People', path: `/people${query}` }, { name }]} />
      <Profile
        name={name}
        images={person.images}
        note={note}
        aliases={aliases}
        text={biography}
        citations={{ name: citations.name, text: citations.biography }}
      />
      {career && (
        <div id="next" data-region-part>
          <Soon heading="On now" seasons={career.running} query={query} today={today} />
          <Soon heading="Coming next" seasons={career.soon} query={query} today={today} />
        </div>
      )}
      {career && <KnownFor shows={career.knownFor} query={query} />}
      <section id="parts" data-region-part className="part" aria-labelledby="parts-heading">
        <h2 id="parts-heading">In the guide</h2>
        <Parts parts={parts} of="person" query={query} />
      </section>
      <Sources sources={person.sources} disputes={[]} />
    </PageFrame>
  )
}

/** Their shows as pictures; one show alone is told in the list below. */
function KnownFor({ shows, query }: { shows: Career['knownFor']; query: string }) {
  if (shows.length < 2) return null
  return (
    <section id="known-for" data-region-part className="part" aria-labelledby="known-for-heading">
      <h2 id="known-for-heading">Known for</h2>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-4 lg:grid-cols-6">
        {shows.map(({ slug, title, poster, years }) => (
          <li key={slug}>
            <ShelfCard href={`/shows/${slug}${query}`} poster={poster} title={title}>
              <b className="mt-2 block group-hover:underline" dir="auto">
                {title}
              </b>
              <span className="block text-small text-soft">{years}</span>
            </ShelfCard>
          </li>
        ))}
      </ul>
    </section>
  )
}
