import type { CharacterPage } from '@/lib/guide/characters/queries'
import { worksOf } from './credits'
import { type Node, node, nodeId } from './node'
import { breadcrumbs } from './nodes'

/**
 * A character and the works with those who played it. schema.org has no type of its own for one:
 * https://schema.org/Person is "alive, dead, undead, or fictional".
 */
export function characterGraph(character: CharacterPage, origin: string): Node[] {
  const { slug, name, aliases, description, parts } = character
  const path = `/characters/${slug}`
  const crumbs = [
    { name: 'Home', path: '/' },
    { name, path },
  ]
  const named = { name, alternateName: aliases, description, url: origin + path }
  const fictional = node('Person', { ...named, disambiguatingDescription: 'Fictional character' })
  return [
    { '@id': nodeId('character', { origin, path }), ...fictional },
    ...worksOf(parts, ({ person }) => playerNode(person, origin), origin),
    breadcrumbs(crumbs, origin),
  ]
}

function playerNode({ slug, name }: { slug: string; name: string }, origin: string): Node {
  const path = `/people/${slug}`
  return { '@id': nodeId('person', { origin, path }), ...node('Person', { name, url: origin + path }) }
}
