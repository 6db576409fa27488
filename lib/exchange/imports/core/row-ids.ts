import { createHash } from 'node:crypto'

/** What a row id of ours may be long (`rows` in lib/documents/field-kit.ts). */
const LONGEST = 40

/**
 * The id of an entry or row, made of the catalogue's own numbers, so that a second import makes the same document:
 * "tvmaze-episode-10897". Words and what would be too long become a short digest of themselves.
 */
export function importedId(provider: string, noun: string, ...parts: (string | number)[]): string {
  const id = [provider, noun, ...parts].join('-')
  if (id.length <= LONGEST && /^[\w-]+$/.test(id)) return id
  return `${provider}-${noun}-${digestOf(parts.join('\n'))}`
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
