import type { PersonCredit } from '@/lib/guide/credits/queries'
import { type Node, node, nodeId } from './node'
import { roleNode, showReference } from './nodes'

/**
 * The works of a person or a character, each with the part in it. `who` is the one who played: a reference on a
 * person's own page. A show's own type is told on its page; here it is a https://schema.org/CreativeWork.
 */
export function worksOf(parts: PersonCredit[], who: (part: PersonCredit) => Node, origin: string): Node[] {
  const told = parts.filter(({ spoiler }) => !spoiler)
  return told.map((part) => {
    const { show, season, character, job } = part
    const isCast = character !== null || job === 'cast'
    const property = season && isCast ? 'actor' : 'contributor'
    const role = roleNode({ property, who: who(part), character: character?.name ?? '', job })
    if (!season) return { ...showReference(show.slug, origin), ...showOf(part, origin, { [property]: role }) }
    const id = nodeId('season', { origin, path: season.path })
    const partOfSeries = { ...showReference(show.slug, origin), ...node('TVSeries', { name: show.title }) }
    const named = { name: season.heading, url: origin + season.path, partOfSeries, [property]: role }
    return { '@id': id, ...node('TVSeason', named) }
  })
}

function showOf({ show }: PersonCredit, origin: string, role: Node): Node {
  return node('CreativeWork', { name: show.title, url: `${origin}/shows/${show.slug}`, ...role })
}
