import { isWebAddress } from '@/lib/documents/web-address'
import type { CreditView } from '@/lib/guide/credits/views'
import { embedOf } from '@/lib/guide/media/embed'
import type { ImageView, VideoView } from '@/lib/guide/media/views'
import { isoDayOf, isoOf } from './dates'
import { type Node, node, nodeId, reference } from './node'

/** What pages of several kinds say in the same way. */

type Crumb = { name: string; path: string }

/** The way to a page: https://schema.org/BreadcrumbList. */
export function breadcrumbs(crumbs: Crumb[], origin: string): Node {
  const items = crumbs.map(({ name, path }, index) =>
    node('ListItem', { position: index + 1, name, item: origin + path }),
  )
  return node('BreadcrumbList', { itemListElement: items })
}

const LICENCES: Record<string, string> = {
  'by-permission': 'By permission',
  'cc-by': 'CC BY',
  'cc-by-sa': 'CC BY-SA',
  'public-domain': 'Public domain',
}

/** The pictures we hold a file of, with who made them. A licence is named without a version we don't know. */
export function imageObjects(images: ImageView[], origin: string): Node[] {
  return images
    .filter((image) => image.file.startsWith('/'))
    .map(({ file, width, height, alt, caption, credit, licence, kind, publishedOn }) => {
      const name = LICENCES[licence]
      return node('ImageObject', {
        contentUrl: origin + file,
        width,
        height,
        description: alt,
        caption,
        creditText: credit,
        license: name && node('CreativeWork', { name }),
        representativeOfPage: kind === 'poster' || undefined,
        datePublished: isoOf(publishedOn),
      })
    })
}

/** A video whose address is known, or null. Nothing is said of a picture or a length that we do not know. */
export function videoObject({ title, description, url, publisher, publishedOn }: VideoView): Node | null {
  if (!isWebAddress(url)) return null
  return node('VideoObject', {
    name: title,
    description,
    url,
    embedUrl: embedOf(url)?.src,
    publisher: publisher && node('Organization', { name: publisher }),
    uploadDate: isoDayOf(publishedOn),
    datePublished: isoOf(publishedOn),
  })
}

/** Trailers and teasers, and all other videos. */
export function videosOf(videos: VideoView[]): { trailer: Node[]; video: Node[] } {
  const isTrailer = ({ kind }: VideoView) => kind === 'trailer' || kind === 'teaser'
  const objects = (areTrailers: boolean) =>
    videos
      .filter((video) => isTrailer(video) === areTrailers)
      .map(videoObject)
      .filter((video) => video !== null)
  return { trailer: objects(true), video: objects(false) }
}

const CREW: Record<string, string> = { director: 'director', creator: 'creator', producer: 'producer' }

/** Cast and crew as properties of a work; what would give a story away is left out. */
export function creditProperties(credits: CreditView[], origin: string): Record<string, Node[]> {
  const found: Record<string, Node[]> = {}
  for (const { person, character, job, spoiler } of credits) {
    if (spoiler) continue
    const who = personNode(person, origin)
    const property = character || job === 'cast' ? 'actor' : (CREW[job.toLowerCase()] ?? 'contributor')
    const role = roleNode({ property, who, character: character?.name ?? '', job })
    found[property] = [...(found[property] ?? []), role]
  }
  return found
}

type Credit = { property: string; who: Node; character: string; job: string }

/**
 * Somebody's part in a work. A role stands between the work and the person and repeats the property
 * (https://schema.org/Role, http://blog.schema.org/2014/06/introducing-role.html).
 */
export function roleNode({ property, who, character, job }: Credit): Node {
  if (character) return node('PerformanceRole', { [property]: who, characterName: character })
  return property === 'contributor' && job !== 'cast' ? node('Role', { [property]: who, roleName: job }) : who
}

function personNode({ slug, name }: { slug: string; name: string }, origin: string): Node {
  const path = `/people/${slug}`
  return { '@id': nodeId('person', { origin, path }), ...node('Person', { name, url: origin + path }) }
}

/** A show as works and people refer to it: its page tells the rest. */
export function showReference(slug: string, origin: string): Node {
  return reference(nodeId('show', { origin, path: `/shows/${slug}` }))
}
