import type { PersonPage } from '@/lib/guide/people/queries'
import { worksOf } from './credits'
import { type Node, node, nodeId, reference } from './node'
import { breadcrumbs } from './nodes'

/** A person and the works of the guide they are in: https://schema.org/Person. */
export function personGraph(person: PersonPage, origin: string): Node[] {
  const { slug, name, aliases, note, parts } = person
  const path = `/people/${slug}`
  const id = nodeId('person', { origin, path })
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
