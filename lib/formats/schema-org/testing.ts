import type { Node } from './node'

/**
 * The types and properties of schema.org that the guide uses, from its vocabulary
 * (https://schema.org/version/latest/schemaorg-current-https.jsonld; a type's own page lists its properties, as
 * https://schema.org/TVSeason). What is not listed counts as a slip of the pen: look it up before adding it.
 */
const VOCABULARY: Record<string, [parent: string, properties: string]> = {
  Thing: [
    '',
    'name alternateName description disambiguatingDescription identifier image url sameAs potentialAction',
  ],
  CreativeWork: [
    'Thing',
    'contentRating contributor countryOfOrigin creativeWorkStatus creator creditText dateModified datePublished genre inLanguage license producer publication publisher video',
  ],
  CreativeWorkSeries: ['CreativeWork', 'startDate endDate'],
  CreativeWorkSeason: [
    'CreativeWork',
    'actor director endDate episode numberOfEpisodes partOfSeries seasonNumber startDate trailer',
  ],
  TVSeries: ['CreativeWorkSeries', 'actor containsSeason director trailer'],
  TVSeason: ['CreativeWorkSeason', ''],
  Episode: ['CreativeWork', 'actor director duration episodeNumber partOfSeason partOfSeries trailer'],
  TVEpisode: ['Episode', ''],
  Movie: ['CreativeWork', 'actor director trailer'],
  MediaObject: ['CreativeWork', 'contentUrl embedUrl height uploadDate width'],
  ImageObject: ['MediaObject', 'caption representativeOfPage'],
  VideoObject: ['MediaObject', ''],
  Event: ['Thing', 'eventStatus isAccessibleForFree location previousStartDate startDate superEvent'],
  PublicationEvent: ['Event', 'publishedBy publishedOn'],
  Service: ['Thing', 'areaServed'],
  BroadcastService: ['Service', 'broadcaster'],
  Organization: ['Thing', 'areaServed parentOrganization'],
  Person: ['Thing', ''],
  Role: ['Thing', 'roleName'],
  PerformanceRole: ['Role', 'characterName'],
  Place: ['Thing', ''],
  Country: ['Place', ''],
  Action: ['Thing', 'target'],
  WatchAction: ['Action', 'actionAccessibilityRequirement'],
  EntryPoint: ['Thing', 'urlTemplate'],
  ActionAccessSpecification: [
    'Thing',
    'availabilityEnds availabilityStarts category eligibleRegion ineligibleRegion requiresSubscription',
  ],
  BreadcrumbList: ['Thing', 'itemListElement'],
  ListItem: ['Thing', 'item position'],
  Rating: ['Thing', 'ratingValue'],
}

/** Of which type a property's nodes are; a property that is not named here takes no node, only plain values. */
const RANGES: Record<string, string> = {
  actionAccessibilityRequirement: 'ActionAccessSpecification',
  actor: 'Person',
  areaServed: 'Place',
  broadcaster: 'Organization',
  containsSeason: 'CreativeWorkSeason',
  contentRating: 'Rating',
  contributor: 'Person',
  countryOfOrigin: 'Country',
  creator: 'Person',
  director: 'Person',
  eligibleRegion: 'Place',
  episode: 'Episode',
  image: 'ImageObject',
  ineligibleRegion: 'Place',
  itemListElement: 'ListItem',
  license: 'CreativeWork',
  location: 'Place',
  parentOrganization: 'Organization',
  partOfSeason: 'CreativeWorkSeason',
  partOfSeries: 'CreativeWorkSeries',
  potentialAction: 'Action',
  producer: 'Person',
  publication: 'PublicationEvent',
  publishedBy: 'Organization',
  publishedOn: 'BroadcastService',
  publisher: 'Organization',
  superEvent: 'Event',
  target: 'EntryPoint',
  trailer: 'MediaObject',
  video: 'VideoObject',
}

const ISO = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2}([+-]\d{2}:\d{2}|Z)?)?)?)?$/
const DATES =
  /^(startDate|endDate|previousStartDate|date(Published|Modified)|uploadDate|availability(Starts|Ends))$/

/** What is wrong with a graph, one line each: unknown types and properties, wrong nodes, dates, open references. */
export function schemaProblems(graph: Node[]): string[] {
  const ids = new Set(all(graph).flatMap((each) => (each['@type'] ? String(each['@id']) : [])))
  const events = all(graph).flatMap((each) => (each.superEvent as Node | undefined)?.['@id'] ?? [])
  const open = events.filter((id) => !ids.has(String(id))).map((id) => `${id} is nowhere`)
  return [...graph.flatMap((each) => problemsOf(each, '')), ...open]
}

/** Every node of a graph, nested ones too. */
export function all(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(all)
  if (typeof value !== 'object' || value === null) return []
  return [value as Node, ...Object.values(value).flatMap(all)]
}

function problemsOf(thing: Node, within: string): string[] {
  const type = String(thing['@type'] ?? '')
  if (!type) return Object.keys(thing).join() === '@id' ? [] : [`${within}: a thing without a type`]
  if (!VOCABULARY[type]) return [`${type} is no type`]
  return Object.entries(thing).flatMap(([property, value]) => {
    if (property.startsWith('@')) return []
    const repeated = isA(type, 'Role') && property === within
    if (!repeated && !properties(type).includes(property)) return [`${type} has no ${property}`]
    return [value].flat().flatMap((each) => problemsOfValue(each, property, type))
  })
}

function problemsOfValue(value: unknown, property: string, type: string): string[] {
  const place = `${type}.${property}`
  if (typeof value !== 'object' || value === null) {
    return DATES.test(property) && !ISO.test(String(value)) ? [`${place}: ${value} is no ISO date`] : []
  }
  const given = value as Node
  const own = given['@type'] === undefined ? '' : String(given['@type'])
  const range = RANGES[property]
  const fits = range !== undefined && (own === '' || isA(own, range) || isA(own, 'Role'))
  return [...(fits ? [] : [`${place} is no ${own || 'reference'}`]), ...problemsOf(given, property)]
}

function properties(type: string): string[] {
  const [parent, own] = VOCABULARY[type] ?? ['', '']
  return [...own.split(' '), ...(parent ? properties(parent) : [])]
}

function isA(type: string, ancestor: string): boolean {
  return type === ancestor || (VOCABULARY[type]?.[0] ? isA(VOCABULARY[type][0], ancestor) : false)
}
