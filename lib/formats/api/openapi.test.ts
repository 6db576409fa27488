import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { openApi } from './openapi'
import { parameters } from './parameters'

const document = openApi('https://guide.example.org')

type Node = Record<string, unknown>

/** Every object in the document, with the place it stands at. */
function nodes(value: unknown, at = '#'): [string, Node][] {
  if (typeof value !== 'object' || value === null) return []
  const below = Object.entries(value).flatMap(([key, each]) => nodes(each, `${at}/${key}`))
  return Array.isArray(value) ? below : [[at, value as Node], ...below]
}

const schemaNodes = nodes(document.components.schemas, '#/components/schemas')

function isThere(reference: unknown): boolean {
  const keys = String(reference).replace('#/', '').split('/')
  return keys.reduce<unknown>((value, key) => (value as Node | undefined)?.[key], document) !== undefined
}

describe('The description of the API', () => {
  it('is OpenAPI 3.1, of this site', async () => {
    const checked = await new Validator().validate({ ...document })
    expect(checked.errors ?? []).toEqual([])
    expect(checked.valid).toBe(true)
    expect(document.openapi).toMatch(/^3\.1\./)
    expect(document.servers).toEqual([expect.objectContaining({ url: 'https://guide.example.org' })])
    const broken = { ...structuredClone(document), paths: { '/x': { get: { responses: 'none' } } } }
    expect((await new Validator().validate(broken)).valid).toBe(false)
  })

  it('points at nothing that is not in it, and uses every parameter', () => {
    const references = nodes(document).flatMap(([, node]) => (node.$ref ? [node.$ref] : []))
    expect(references.length).toBeGreaterThan(50)
    expect(references.filter((each) => !isThere(each))).toEqual([])
    expect(isThere('#/components/schemas/Nothing')).toBe(false)
    for (const name of Object.keys(parameters))
      expect(references, name).toContain(`#/components/parameters/${name}`)
  })

  it('says of every field what it holds, and closes every object', () => {
    const objects = schemaNodes.filter(([, node]) => node.type === 'object')
    expect(objects.length).toBeGreaterThan(30)
    for (const [at, { properties, additionalProperties, description }] of objects) {
      expect(additionalProperties, at).toBe(false)
      expect(description, at).toBeTruthy()
      for (const [name, field] of Object.entries(properties as Record<string, Node>))
        expect(isDescribed(field), `${at} ${name}`).toBe(true)
    }
    expect(isDescribed({ type: 'string' })).toBe(false)
  })

  it('tells where every list ends', () => {
    const lists = schemaNodes.filter(([, node]) => node.type === 'array')
    expect(lists.length).toBeGreaterThan(30)
    for (const [at, { maxItems, description }] of lists) {
      expect(maxItems, at).toBeGreaterThan(0)
      expect(description, at).toContain(`At most ${Number(maxItems).toLocaleString('en')}.`)
    }
  })
})

function isDescribed(field: Node): boolean {
  const choices = (field.anyOf as Node[] | undefined) ?? []
  return Boolean(field.description || field.$ref || choices.some(isDescribed))
}
