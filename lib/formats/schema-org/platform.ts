import type { PlatformPage } from '@/lib/guide/platforms/queries'
import { type Node, node, nodeId } from './node'
import { breadcrumbs } from './nodes'

/** A channel or stream as https://schema.org/BroadcastService ("over the air or online"), else an Organization. */
export function platformGraph(platform: PlatformPage, origin: string): Node[] {
  const { slug, name } = platform
  const path = `/platforms/${slug}`
  const crumbs = [
    { name: 'Platforms', path: '/platforms' },
    { name, path },
  ]
  return [
    { '@id': nodeId('platform', { origin, path }), ...platformNode(platform, origin + path) },
    breadcrumbs(crumbs, origin),
  ]
}

function platformNode(
  { kind, name, names, owner, url, description, regions }: PlatformPage,
  page: string,
): Node {
  const isService = kind === 'broadcast' || kind === 'streaming'
  const ownedBy = owner && node('Organization', { name: owner })
  return node(isService ? 'BroadcastService' : 'Organization', {
    name,
    alternateName: [...new Set(names.map((each) => each.name))].filter((each) => each !== name),
    url: page,
    sameAs: url,
    description,
    areaServed: regions.map((region) => node('Country', { name: region })),
    [isService ? 'broadcaster' : 'parentOrganization']: ownedBy,
  })
}
