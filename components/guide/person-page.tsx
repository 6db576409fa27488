import { dayInWords } from '@/lib/foundation/dates/words'
import type { PersonPage as Person } from '@/lib/guide/people/queries'
import { Crumbs, PageFrame } from './page-frame'
import { Parts } from './parts'
import { Poster } from './poster'
import { Prose } from './prose'
import { SourceMarks, Sources } from './sources'
import { PersonData } from './structured-data'

export function PersonPage({ person }: { person: Person }) {
  return (
    <PageFrame here="/people" footer={<span>Updated on {dayInWords(person.updatedOn)}</span>}>
      <PersonData person={person} />
      <Crumbs crumbs={[{ name: 'People', path: '/people' }, { name: person.name }]} />
      <h1 className="page-title">
        <bdi>{person.name}</bdi>
        <SourceMarks sources={person.citations.name} />
      </h1>
      {person.images.length > 0 && <Poster images={person.images} title={person.name} />}
      {person.aliases.length > 0 && <p className="soft">Also known as {person.aliases.join(', ')}</p>}
      {person.note && <p>{person.note}</p>}
      <Prose text={person.biography} />
      <SourceMarks sources={person.citations.biography} />
      <section className="part" aria-labelledby="parts-heading">
        <h2 id="parts-heading">In the guide</h2>
        <Parts parts={person.parts} of="person" />
      </section>
      <Sources sources={person.sources} disputes={[]} />
    </PageFrame>
  )
}
