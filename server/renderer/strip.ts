/**
 * What Next adds for its runtime, taken out of a page: scripts and their preloads, React's comments and templates.
 * JSON-LD and our own scripts stay. Expects what React writes: `<` and quotes in text are escaped.
 */
export function stripped(html: string): string {
  const kept: string[] = []
  let from = 0
  for (const { start, end } of strayParts(html)) {
    kept.push(html.slice(from, start))
    from = end
  }
  return kept.join('') + html.slice(from)
}

/** The beginning of a script that a finished page must not have, for whatever reason it is still there. */
export function foreignScript(html: string): string | undefined {
  const rest = html.replace(/(<script(?=[\s/>])[^>]*>)[\s\S]*?<\/script[^>]*>/gi, (whole, tag: string) =>
    isOurs(tag) ? '' : whole,
  )
  return /<script(?![\w-])[\s\S]{0,100}/i.exec(rest)?.[0]
}

type TextSpan = { start: number; end: number }

const attributes = `(?:"[^"]*"|'[^']*'|[^'">])*`
const opening = new RegExp(`<!--|<(script|style|textarea|title|template|link)(?=[\\s/>])${attributes}>`, 'gi')

function* strayParts(html: string): Generator<TextSpan> {
  const tags = new RegExp(opening)
  for (let match = tags.exec(html); match; match = tags.exec(html)) {
    const name = match[1]?.toLowerCase() ?? '!--'
    const end = endOf(html, name, tags.lastIndex)
    // What never ends is left as it is: foreignScript() then refuses the page.
    if (end === undefined) continue
    tags.lastIndex = end
    if (isStray(name, match[0])) yield { start: match.index, end }
  }
}

function isStray(name: string, tag: string): boolean {
  if (name === 'script') return !isOurs(tag)
  if (name === 'link') return isScriptPreload(attributesOf(tag))
  return name === '!--' || name === 'template'
}

function endOf(html: string, name: string, after: number): number | undefined {
  if (name === 'link') return after
  if (name === '!--') return closing(html, /-->/g, after)
  if (name === 'template') return endOfTemplate(html, after)
  return closing(html, new RegExp(`</${name}(?=[\\s/>])[^>]*>`, 'gi'), after)
}

function closing(html: string, end: RegExp, after: number): number | undefined {
  end.lastIndex = after
  return end.exec(html) ? end.lastIndex : undefined
}

function endOfTemplate(html: string, after: number): number | undefined {
  const tags = /<(\/?)template(?=[\s/>])[^>]*>/gi
  tags.lastIndex = after
  let depth = 1
  for (let match = tags.exec(html); match; match = tags.exec(html)) {
    depth += match[1] ? -1 : 1
    if (depth === 0) return tags.lastIndex
  }
  return undefined
}

function isOurs(tag: string): boolean {
  const { type, src } = attributesOf(tag)
  if (src !== undefined) return /^\/elements\/[\w.-]+\.js$/.test(src)
  return type?.toLowerCase() === 'application/ld+json'
}

function isScriptPreload({ rel = '', as = '' }: Record<string, string>): boolean {
  return /\bmodulepreload\b/i.test(rel) || (/\b(preload|prefetch)\b/i.test(rel) && /^script$/i.test(as))
}

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g

/** As a browser reads them: names in any case, the first of two wins, quotes optional. */
function attributesOf(tag: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name = '', double, single, bare] of tag.replace(/^<[^\s/>]+/, '').matchAll(attribute)) {
    found[name.toLowerCase()] ??= double ?? single ?? bare ?? ''
  }
  return found
}
