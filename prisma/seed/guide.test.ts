import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isSlug } from '@/lib/foundation/slug'
import { type DocumentByKind, FORMS } from '@/lib/guide/kinds/forms'
import { gapsOf } from '@/lib/guide/kinds/gaps'
import { guide } from './guide'
import type { SeedRevision } from './revision'

const POINTERS = new Set(
  ['platform', 'person', 'character', 'show', 'followsEntry', 'successor'].map((word) => `${word}Id`),
)

type Found = { key: string; value: unknown }

/** Every field of a document, however deep. */
function fieldsOf(document: unknown): Found[] {
  if (Array.isArray(document)) return document.flatMap(fieldsOf)
  if (typeof document !== 'object' || document === null) return []
  return Object.entries(document).flatMap(([key, value]) => [{ key, value }, ...fieldsOf(value)])
}

function textsOf(document: unknown, key: string): string[] {
  return fieldsOf(document).flatMap((field) =>
    field.key === key && typeof field.value === 'string' && field.value !== '' ? [field.value] : [],
  )
}

function gapsIn({ kind, document }: SeedRevision) {
  if (kind === 'show') return gapsOf(kind, FORMS[kind].fields.parse(document))
  if (kind === 'season') return gapsOf(kind, FORMS[kind].fields.parse(document))
  if (kind === 'person') return gapsOf(kind, FORMS[kind].fields.parse(document))
  if (kind === 'character') return gapsOf(kind, FORMS[kind].fields.parse(document))
  return gapsOf(kind, FORMS[kind].fields.parse(document))
}

function revisionsOf(id: string): SeedRevision[] {
  return guide.filter((revision) => revision.id === id)
}

describe('the sample guide', () => {
  test('can be published: every document has its form, nothing required is missing, rows point to rows', () => {
    const gaps = guide.flatMap((revision) => gapsIn(revision).map((gap) => ({ in: revision.id, ...gap })))
    expect(gaps).toEqual([])
  })

  test('drops nothing that was written: every field of a document is a field of its form', () => {
    for (const { id, kind, document } of guide) {
      const kept = new Set(fieldsOf(FORMS[kind].fields.parse(document)).map((field) => field.key))
      expect(
        fieldsOf(document).filter((field) => !kept.has(field.key)),
        id,
      ).toEqual([])
    }
  })

  test('gives no id twice, to no entry and to no row of any entry', () => {
    const owners = new Map(guide.map((revision) => [revision.id, revision.id]))
    for (const { id: entry, document } of guide) {
      const ids = textsOf(document, 'id')
      expect(new Set(ids).size, entry).toBe(ids.length)
      for (const id of ids) {
        expect(owners.get(id) ?? entry, id).toBe(entry)
        expect(id.length, id).toBeLessThanOrEqual(40)
        owners.set(id, entry)
      }
    }
  })

  test('keeps every row of a season through its history', () => {
    for (const { id } of guide.filter((revision) => revision.kind === 'season')) {
      const history = revisionsOf(id).map(({ document }) => new Set(textsOf(document, 'id')))
      for (const [index, ids] of history.entries())
        for (const before of history[index - 1] ?? []) expect(ids.has(before), before).toBe(true)
    }
  })

  test('points only to entries that stand before, in the list and in time', () => {
    const known = new Map<string, string>()
    for (const { id, on, document } of guide) {
      for (const { key, value } of fieldsOf(document)) {
        if (!POINTERS.has(key) || typeof value !== 'string') continue
        const since = known.get(value)
        expect(since, `${id} points to ${value}`).toBeDefined()
        expect((since ?? '') <= on, `${value} is known when ${id} needs it`).toBe(true)
      }
      known.set(id, known.get(id) ?? on)
    }
  })

  test('cites nothing that was not yet published, and shows nothing either', () => {
    for (const { id, on, document } of guide)
      for (const published of textsOf(document, 'publishedOn'))
        expect(published <= on, `${id} on ${on} cites ${published}`).toBe(true)
  })

  test('names no episode’s events before it was shown', () => {
    for (const { on, document } of revisionsOf('season-star-trek-picard-2'))
      if (on < '2022-05-06') expect(textsOf(document, 'synopsis')).toEqual([])
  })

  test('has a slug for every entry that a page is made of, each once for its kind', () => {
    const slugs = new Map<string, string>()
    for (const { id, kind, document } of guide) {
      if (kind === 'season' || !('slug' in document) || typeof document.slug !== 'string') continue
      expect(isSlug(document.slug), id).toBe(true)
      expect(slugs.get(`${kind} ${document.slug}`) ?? id).toBe(id)
      slugs.set(`${kind} ${document.slug}`, id)
    }
    for (const platform of ['paramount-plus', 'prime-video', 'ctv-sci-fi-channel', 'crave'])
      expect(slugs.get(`platform ${platform}`)).toBe(`platform-${platform}`)
  })

  test('shows only artwork that is there, still, and asks nobody else for anything', () => {
    const files = new Set(guide.flatMap(({ document }) => textsOf(document, 'file')))
    expect(files.size).toBe(6)
    for (const file of files) {
      const svg = readFileSync(new URL(`../../public${file}`, import.meta.url), 'utf8')
      expect(svg.startsWith('<svg'), file).toBe(true)
      expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
        /https?:|<script|<filter|<image/,
      )
      expect(svg.length, file).toBeLessThan(6_200)
    }
  })
})

describe('the history of the guide', () => {
  test('says of the third season what was known on each day', () => {
    const premieres = revisionsOf('season-star-trek-picard-3').map((revision) => {
      const { releases } = FORMS.season.fields.parse(revision.document)
      return [revision.on, ...releases.map((release) => release.premiere.on)]
    })
    expect(premieres).toEqual([
      ['2022-02-02', '2023'],
      ['2022-09-08', '2023-02-16'],
      ['2023-02-15', '2023-02-16', '2023-02-16', '', '2023-02-17'],
      ['2023-04-21', '2023-02-16', '2023-02-16', '', '2023-02-17'],
    ])
  })

  test('knows Paramount+ by its earlier name until 4 March 2021', () => {
    const document = revisionsOf('platform-paramount-plus')[0]?.document
    const platform: DocumentByKind['platform'] = FORMS.platform.fields.parse(document)
    expect(platform.names.map(({ name, fromDay, untilDay }) => [name, fromDay, untilDay])).toEqual([
      ['CBS All Access', '2014-10-28', '2021-03-04'],
      ['Paramount+', '2021-03-04', ''],
    ])
  })

  test('types no reprise: earlier work has the same person in the same part', () => {
    const earlier = ['show-star-trek-the-next-generation', 'season-star-trek-the-next-generation-1']
    const parts = new Set(earlier.flatMap((id) => fieldsOf(revisionsOf(id)[0]?.document)).flatMap(partOf))
    expect(parts).toContain('person-patrick-stewart as character-jean-luc-picard')
    expect(parts).toContain('person-whoopi-goldberg as character-guinan')
    expect(parts).toContain('person-john-de-lancie as character-q')
    expect(JSON.stringify(guide)).not.toMatch(/repris/i)
  })
})

function partOf({ key, value }: Found): string[] {
  if (key !== 'credits' || !Array.isArray(value)) return []
  return value.map((credit) => `${credit.personId} as ${credit.characterId}`)
}
