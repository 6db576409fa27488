import { worksOf } from '../credits/structured-data'
import { idOf, type Node, node, reference } from '../schema-org/node'
import { breadcrumbs } from '../schema-org/nodes'
import type { PersonPage } from './queries'

/** A person and the works of the guide they are in: https://schema.org/Person. */
export function personGraph(person: PersonPage, origin: string): Node[] {
  const { slug, name, aliases, note, parts } = person
  const path = `/people/${slug}`
  const id = idOf('person', { origin, path })
  const crumbs = [
    { name: 'People', path: '/people' },
    { name, path },
  ]
  const named = { name, alternateName: aliases, description: note, url: origin + path }
  return [
    { '@id': id, ...node('Person', named) },
    ...worksOf(parts, () => reference(id), origin),
    breadcrumbs(crumbs, origin),
  ]
}
