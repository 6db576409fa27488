import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

/** For tests: whether an answer is what the served document says of its address. */

type Response = { $ref?: string; content?: Record<string, { schema: { $ref: string } }> }
type Operation = { responses: Record<string, Response> }
export type ApiDocument = {
  servers: { url: string }[]
  paths: Record<string, { get: Operation }>
  components: { schemas: Record<string, object>; responses: Record<string, Response> }
}

export type Given = { path: string; status: number; type: string; body: unknown }

/** Answers what is wrong with an answer by the document: an empty list for one that keeps to it. */
export function judgeBy(document: ApiDocument): (given: Given) => string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: false })
  formats.default(ajv)
  ajv.addSchema(document, 'document')
  return ({ path, status, type, body }) => {
    const operation = operationFor(path, document)
    const content = operation && contentOf(operation, status, document)
    const schema = content?.[type]?.schema.$ref
    if (!schema) return [`The document has no ${status} in ${type} for ${path}.`]
    const isValid = validator(ajv, schema)
    return isValid(body) ? [] : (isValid.errors ?? []).map(sentence)
  }
}

function operationFor(path: string, { paths }: ApiDocument): Operation | undefined {
  const segments = path.split('?')[0]?.split('/') ?? []
  const fits = (template: string) => {
    const parts = template.split('/')
    return (
      parts.length === segments.length &&
      parts.every((part, at) => part.startsWith('{') || part === segments[at])
    )
  }
  return Object.entries(paths).find(([template]) => fits(template))?.[1].get
}

function contentOf({ responses }: Operation, status: number, { components }: ApiDocument) {
  const response = responses[status] ?? responses.default
  const name = response?.$ref?.split('/').at(-1) ?? ''
  return (components.responses[name] ?? response)?.content
}

function validator(ajv: Ajv2020, schema: string): ValidateFunction {
  const known = ajv.getSchema(`document${schema}`)
  if (!known) throw new Error(`The document has no ${schema}.`)
  return known
}

function sentence({ instancePath, message, params }: ErrorObject): string {
  return `${instancePath || '/'} ${message} ${JSON.stringify(params)}`
}
