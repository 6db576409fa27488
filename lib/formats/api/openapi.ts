import { z } from 'zod'
import { OPERATIONS, type Operation } from './operations'
import { parameters } from './parameters'
import { problemAnswer } from './problem'
import { answers } from './schema-kit'

const INTRODUCTION = `What this guide knows, for programs: read only, without a key, the same records as its pages.

A date is as precise as it was announced and never more; “precision” says how much of it is known. A field for which
nothing is written holds "" or null, and is always there. Every list has a bound, which its description tells; nothing
here limits how often you ask. Parameters that are not described change nothing. HEAD is answered as GET is, and
OPTIONS for a browser’s preflight; other methods get 405. New fields may come; none goes or changes its meaning.`

/** The description of the API (OpenAPI 3.1) of the site at this origin. */
export function openApi(origin: string) {
  const paths = Object.entries(OPERATIONS).map(([path, operation]) => [
    path,
    { get: describedOperation(operation) },
  ])
  return {
    openapi: '3.1.1',
    info: { title: 'Logline', version: '1.0.0', description: INTRODUCTION },
    servers: [{ url: origin, description: 'This guide.' }],
    paths: Object.fromEntries(paths),
    components: { schemas: schemas(), parameters, responses: RESPONSES, headers: HEADERS },
  }
}

function describedOperation(operation: Operation) {
  const { id, summary, description, problems, moves, paged } = operation
  return {
    operationId: id,
    summary,
    description,
    parameters: operation.parameters.map((name) => ({ $ref: `#/components/parameters/${name}` })),
    responses: {
      200: {
        description: 'The answer.',
        headers: { ETag: header('ETag'), ...(paged && { Link: header('Link') }) },
        content: { 'application/json': { schema: schemaReference(operation.answer) } },
      },
      304: response('NotModified'),
      ...(moves && { 308: response('Moved') }),
      ...(problems.includes('BadRequest') && { 400: response('BadRequest') }),
      ...(problems.includes('NotFound') && { 404: response('NotFound') }),
      default: response('Fault'),
    },
  }
}

function header(name: keyof typeof HEADERS) {
  return { $ref: `#/components/headers/${name}` }
}

function response(name: keyof typeof RESPONSES) {
  return { $ref: `#/components/responses/${name}` }
}

function schemaReference(schema: z.ZodType) {
  return { $ref: schemaAddress(answers.get(schema)?.id ?? '') }
}

function schemaAddress(id: string): string {
  return `#/components/schemas/${id}`
}

function schemas() {
  const made = z.toJSONSchema(answers, {
    uri: schemaAddress,
    override: ({ jsonSchema }) => withoutSafe(jsonSchema),
  })
  return Object.fromEntries(
    Object.entries(made.schemas).map(([id, { $id, $schema, ...schema }]) => [id, schema]),
  )
}

/** How far JavaScript counts is no fact about a season. */
function withoutSafe(schema: { maximum?: number }): void {
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
}

const HEADERS = {
  ETag: {
    description: 'Send it back as If-None-Match: the answer is 304 as long as nothing has changed.',
    schema: { type: 'string' },
  },
  Link: {
    description: 'The first, previous, next and last page (RFC 8288).',
    schema: { type: 'string' },
  },
} as const

const problemContent = { 'application/problem+json': { schema: schemaReference(problemAnswer) } }

const RESPONSES = {
  NotModified: { description: 'Nothing has changed since the answer of that ETag. No body.' },
  Moved: {
    description: 'The slug has changed: the same answer is at the address in Location.',
    headers: { Location: { description: 'The newer address.', schema: { type: 'string' } } },
  },
  BadRequest: {
    description: 'A parameter makes no sense; “detail” says which and why.',
    content: problemContent,
  },
  NotFound: { description: 'There is nothing at this address.', content: problemContent },
  Fault: { description: 'Another problem; from 500 on it is on our side.', content: problemContent },
} as const
