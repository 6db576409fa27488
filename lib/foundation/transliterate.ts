import anyAscii from 'any-ascii'

/**
 * "Łódź: Björk & ß" → "lodz-bjork-and-ss": ASCII, lower case, at most 80 characters; "" when nothing is left. Every script
 * is read letter by letter, which an editor may correct. For servers: the table of letters is too long for a browser.
 */
export function slugOf(text: string): string {
  const plain = anyAscii(text.normalize('NFKC'))
    .replaceAll('+', ' plus ')
    .replaceAll('&', ' and ')
    .replace(/['’`]/g, '')
    .toLowerCase()
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
}
