const RESERVED = new Set(['admin', 'api', 'embed', 'new', 'sign-in', 'index', 'null', 'undefined'])

/** "Star Trek: Picard" → "star-trek-picard": ASCII, lower case, at most 80 characters; "" when nothing is left. */
export function slugOf(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('+', ' plus ')
    .replaceAll('&', ' and ')
    .replace(/['’]/g, '')
    .toLowerCase()
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
}

export function isSlug(text: string): boolean {
  return slugOf(text) === text && text !== '' && !RESERVED.has(text)
}
