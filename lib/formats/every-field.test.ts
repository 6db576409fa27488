import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { withValue } from '@/lib/documents/edits'
import { eachField, type Field, fieldsIn, fieldsInRow, type Values } from '@/lib/documents/field-tree'
import { KIND_NAMES, type Kind } from '@/lib/documents/kinds'
import { saveEntry } from '@/lib/editing/entries/commands'
import { sharedDatabase } from '@/lib/foundation/db/testing'
import { findCharacter } from '@/lib/guide/characters/queries'
import { findEpisodeGuide } from '@/lib/guide/episodes/queries'
import { FORMS } from '@/lib/guide/kinds/forms'
import { findPerson } from '@/lib/guide/people/queries'
import { findPlatform } from '@/lib/guide/platforms/queries'
import { findSeasonGuide } from '@/lib/guide/seasons/queries'
import { findShow } from '@/lib/guide/shows/queries'
import { findSeasonCalendar } from './calendars/queries'
import { WHOLE_GUIDE } from './testing-whole-guide'

/** What an editor types and no reader is told, each with its reason. */
const FOR_EDITORS_ONLY: [field: string, kinds: Kind[], reason: string][] = [
  ['citations.called', KIND_NAMES, 'The history calls the fact by it.'],
  ['externalIds.provider', ['season', 'person', 'character', 'platform'], 'Imports find the entry by it.'],
  ['externalIds.value', ['season', 'person', 'character', 'platform'], 'Imports find the entry by it.'],
  [
    'images.sourceIds',
    ['show', 'season', 'person', 'character'],
    'Readers get the credit and where it is from.',
  ],
  ['credits.episodeIds', ['show'], 'A show has no episodes of its own to choose from.'],
  ['credits.revealedBy', ['show'], 'A show has no episodes of its own to choose from.'],
]

const ada = systemEditor('Ada')
const now = Temporal.Instant.from('2022-01-01T20:00:00Z')
const moment = { at: new Date(now.epochMilliseconds), now }
sharedDatabase()

const season = { show: 'the-show', season: 1, now }
const part = { show: 'the-show', season: 'first-part', now, region: null }
const guides = [
  () => findSeasonGuide({ ...season, region: null }),
  () => findSeasonGuide({ ...season, region: 'US' }),
]

/** What pages, the API, calendars and feeds are made of: the views that tell something of an entry of the kind. */
const VIEWS: Record<Kind, (() => Promise<unknown>)[]> = {
  show: [() => findShow('the-show', now), ...guides],
  season: [
    ...guides,
    () => findEpisodeGuide({ ...part, episode: 'episode-1' }),
    () => findEpisodeGuide({ ...part, episode: 'special-1' }),
    () => findSeasonCalendar({ ...part, region: 'US' }),
    () => findSeasonGuide({ ...season, season: 2, region: null }),
  ],
  person: [() => findPerson('the-person'), ...guides],
  character: [() => findCharacter('the-character'), ...guides],
  platform: [() => findPlatform('the-platform'), ...guides],
}

/** A view as text. Sequences are left out: they count the moves of this walk. */
async function asText(view: () => Promise<unknown>): Promise<string> {
  return JSON.stringify(await view(), (key, value) => (key === 'sequence' ? undefined : value))
}

async function isAnotherThan(before: string[], kind: Kind): Promise<boolean> {
  for (const [at, view] of VIEWS[kind].entries()) if ((await asText(view)) !== before[at]) return true
  return false
}

const versions = new Map<string, number>()

async function publish(kind: Kind, id: string, document: object) {
  const version = versions.get(id) ?? 0
  const target = version === 0 ? { newEntryId: id } : { entryId: id }
  const saved = await saveEntry(ada, { kind, ...target, version, document, publish: true, moment })
  versions.set(id, saved.version)
}

/** Values of the field's control that are not the one it has: the first that can be published is tried. */
function otherValues({ meta }: Field, value: unknown): unknown[] {
  const byControl: Partial<Record<string, unknown[]>> = {
    check: [true, false],
    number: [2, 3, 41, 61, 200],
    choice: meta.choices?.map(([each]) => each) ?? [],
    codes: [['CA'], ['US'], ['drama'], ['comedy'], ['en'], ['fr']],
    entry: ['other-show', 'season-3', 'season-2', 'other-person', 'other-character', 'other-platform', ''],
    'own-row': ['e2', 'e1', 'order-2', ''],
    'own-rows': [['e2'], ['e1'], []],
    date: ['2022-05-05', '2021-05-05', ''],
    picture: ['/artwork/other.svg'],
  }
  const texts = [
    'Other words',
    'CA',
    'fr',
    'https://example.org/other',
    '04:00',
    'Pacific/Auckland',
    'other',
    '16',
  ]
  return (byControl[meta.control] ?? texts).filter((each) => JSON.stringify(each) !== JSON.stringify(value))
}

type Place = { name: string; path: string; field: Field; value: unknown }

function placesIn(kind: Kind): Place[] {
  const places: Place[] = []
  const document = WHOLE_GUIDE[kind].document as Values
  eachField(fieldsIn(FORMS[kind].fields), document, (field, value, path) => {
    if (['rows', 'group'].includes(field.meta.control) || path.endsWith('.id')) return
    const name = [kind, ...path.split('.').filter((step) => /^[a-z]+$/i.test(step))].join('.')
    places.push({ name, path, field, value })
  })
  return places
}

/** The names of all fields of a form: "show.titles.text". */
function formFields(fields: Field[], base: string): string[] {
  return fields.flatMap(({ key, schema, meta }) => {
    const name = `${base}.${key}`
    if (meta.control === 'hidden' && key === 'id') return []
    if (meta.control === 'group') return formFields(fieldsIn(schema), name)
    return meta.control === 'rows' ? formFields(fieldsInRow(schema), name) : [name]
  })
}

/** Most fields tell with the first other value; one that tells with none of three is read by nobody. */
const MAX_TRIED = 3

async function isRead(kind: Kind, { path, field, value }: Place, before: string[]): Promise<boolean> {
  const { id, document } = WHOLE_GUIDE[kind]
  let tried = 0
  for (const other of otherValues(field, value)) {
    if (tried === MAX_TRIED) break
    try {
      await publish(kind, id, withValue(document as Values, path.split('.'), other))
    } catch {
      continue // it is no value of this field, or contradicts another one
    }
    tried += 1
    if (await isAnotherThan(before, kind)) return true
  }
  return false
}

/** Some hundred publishes, each read by every view: minutes where the machine has other things to do. */
const TAKES = 300_000

describe('Every field of every kind', () => {
  beforeAll(async () => {
    for (const kind of ['platform', 'person', 'character', 'show', 'season'] as const) {
      for (const [id, document] of Object.entries(WHOLE_GUIDE[kind].others)) await publish(kind, id, document)
      await publish(kind, WHOLE_GUIDE[kind].id, WHOLE_GUIDE[kind].document)
    }
  })

  it.each(KIND_NAMES)(
    'of a %s is read by a view, or is for editors only',
    { timeout: TAKES },
    async (kind) => {
      const { id, document } = WHOLE_GUIDE[kind]
      const before = await Promise.all(VIEWS[kind].map(asText))
      const read = new Set<string>()
      // A field is read when it is in one of the rows that have it.
      for (const place of placesIn(kind))
        if (!read.has(place.name) && (await isRead(kind, place, before))) read.add(place.name)
      const unread = formFields(fieldsIn(FORMS[kind].fields), kind).filter((name) => !read.has(name))
      await publish(kind, id, document)
      expect(await isAnotherThan(before, kind), 'the walk compared with something that moves').toBe(false)
      const known = FOR_EDITORS_ONLY.filter(([, kinds]) => kinds.includes(kind))
      expect(unread.sort()).toEqual(known.map(([field]) => `${kind}.${field}`).sort())
    },
  )

  it.each(KIND_NAMES)('of a %s stands in the guide that is walked', (kind) => {
    // A row's id is a word with a hyphen or a number, so that no field is called like one.
    const names = new Set(placesIn(kind).map(({ name }) => name))
    const missing = formFields(fieldsIn(FORMS[kind].fields), kind).filter((name) => !names.has(name))
    expect(missing).toEqual([])
  })
})
