/**
 * The closed sets of words that documents and columns hold, each word with its name for people; the first is what a
 * new row says. Prisma's types take them from here (prisma/schema says which column holds which). Runs anywhere.
 */

export const SHOW_KINDS = {
  series: 'Series',
  miniseries: 'Miniseries',
  film: 'Film',
  special: 'Special',
} as const
export type ShowKind = keyof typeof SHOW_KINDS

export const TITLE_KINDS = { alias: 'Alias', original: 'Original', local: 'Local' } as const
export type TitleKind = keyof typeof TITLE_KINDS

/** What is said of a season beyond its dates. */
export const SEASON_STATES = {
  '': 'Not stated',
  renewed: 'Renewed',
  final: 'The final season',
  cancelled: 'Cancelled',
  removed: 'Removed',
} as const
export type SeasonState = keyof typeof SEASON_STATES

export const EPISODE_KINDS = {
  standard: 'Standard',
  premiere: 'Premiere',
  'mid-season-finale': 'Mid-season finale',
  finale: 'Finale',
  special: 'Special',
} as const
export type EpisodeKind = keyof typeof EPISODE_KINDS

/** Which showing of a season a release is. */
export const WINDOWS = { 'first-run': 'First run', later: 'Later', preview: 'Preview', disc: 'Disc' } as const
export type ReleaseWindow = keyof typeof WINDOWS

/** How the episodes of a release follow one another. */
export const PATTERNS = {
  weekly: 'One a week',
  'all-at-once': 'All at once',
  batches: 'In batches',
  daily: 'One a day',
  irregular: 'Irregular',
  '': 'Not announced',
} as const
export type Pattern = keyof typeof PATTERNS

export const CONFIDENCES = {
  confirmed: 'Confirmed',
  announced: 'Announced',
  expected: 'Expected',
  rumoured: 'Rumoured',
  withdrawn: 'Withdrawn',
} as const
export type Confidence = keyof typeof CONFIDENCES

export const HOLDS = { '': 'No', held: 'Held', postponed: 'Postponed' } as const
export type HoldKind = keyof typeof HOLDS

/** What watching costs. */
export const TIERS = {
  '': 'Not stated',
  subscription: 'Subscription',
  'with-ads': 'With ads',
  free: 'Free',
  rent: 'Rent',
  buy: 'Buy',
} as const
export type Tier = keyof typeof TIERS

export const EXCEPTION_KINDS = {
  skip: 'A day without an episode',
  move: 'An episode on another day',
} as const
export type ExceptionKind = keyof typeof EXCEPTION_KINDS

export const PLATFORM_KINDS = {
  streaming: 'Streaming',
  broadcast: 'Broadcast',
  cinema: 'Cinema',
  disc: 'Disc',
} as const
export type PlatformKind = keyof typeof PLATFORM_KINDS

export const BILLINGS = {
  main: 'Main cast',
  recurring: 'Recurring',
  guest: 'Guest',
  'special-guest': 'Special guest',
  cameo: 'Cameo',
  'not-stated': 'Not stated',
} as const
export type Billing = keyof typeof BILLINGS

export const CAPACITIES = { 'on-screen': 'On screen', voice: 'Voice', body: 'Body' } as const
export type Capacity = keyof typeof CAPACITIES

export const VIDEO_KINDS = {
  trailer: 'Trailer',
  teaser: 'Teaser',
  clip: 'Clip',
  featurette: 'Featurette',
} as const
export type VideoKind = keyof typeof VIDEO_KINDS

export const IMAGE_KINDS = { poster: 'Poster', backdrop: 'Backdrop', still: 'Still' } as const
export type ImageKind = keyof typeof IMAGE_KINDS

export const LICENCES = {
  '': 'Not chosen',
  'by-permission': 'By permission',
  own: 'Our own work',
  'cc-by': 'CC BY',
  'cc-by-sa': 'CC BY-SA',
  'public-domain': 'Public domain',
  'not-held': 'Not held: a record without a file',
} as const
export type Licence = keyof typeof LICENCES

/** Other catalogues, whose numbers the guide keeps. */
export const CATALOGUES = {
  tmdb: 'TMDB',
  tvmaze: 'TVmaze',
  imdb: 'IMDb',
  tvdb: 'TheTVDB',
  wikidata: 'Wikidata',
} as const
export type Catalogue = keyof typeof CATALOGUES

/** What became of a release's dates, in the list of changes. */
export type DateChangeKind =
  | 'announced'
  | 'narrowed'
  | 'moved'
  | 'platform'
  | 'confirmed'
  | 'held'
  | 'postponed'
  | 'resumed'
  | 'withdrawn'

/** Which facts of a show are kept as labels. */
export type LabelKind = 'genre' | 'language' | 'country'

/** How a release has a language. */
export type LanguageUse = 'audio' | 'subtitles'

/** The words of a vocabulary, without "": an answer of the API says null for that. */
export function wordsOf<Word extends string>(vocabulary: Record<Word, string>): Exclude<Word, ''>[] {
  return Object.keys(vocabulary).filter((word): word is Exclude<Word, ''> => word !== '')
}

/** The entries of a vocabulary, for a list to choose from. */
export function choicesOf<Word extends string>(vocabulary: Record<Word, string>): [Word, string][] {
  return Object.entries(vocabulary) as [Word, string][]
}
