const RESERVED = new Set(['admin', 'api', 'embed', 'new', 'sign-in', 'index', 'null', 'undefined'])

export function isSlug(text: string): boolean {
  return text.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && !RESERVED.has(text)
}
