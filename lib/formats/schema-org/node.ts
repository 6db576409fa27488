/** A thing in JSON-LD with a type of schema.org (https://schema.org/docs/full.html), or a reference to one. */
export type Node = { [property: string]: Value }
type Value = string | number | boolean | Node | Value[]

type NodeProperties = { [property: string]: Value | null | undefined }

/** A node of this type; what is not known (null, undefined, "" or an empty list) is left out. */
export function node(type: string, given: NodeProperties): Node {
  const known: Node = { '@type': type }
  for (const [property, value] of Object.entries(given)) {
    const isEmpty = value === '' || (Array.isArray(value) && value.length === 0)
    if (value !== null && value !== undefined && !isEmpty) known[property] = value
  }
  return known
}

export function reference(id: string): Node {
  return { '@id': id }
}

/** The name of a thing that has a page: what it is, behind the page's address. */
export function nodeId(
  kind: 'show' | 'season' | 'episode' | 'person' | 'character' | 'platform',
  { origin, path }: { origin: string; path: string },
): string {
  return `${origin}${path}#${kind}`
}

/**
 * JSON-LD as the text of a script element. `<` and the two line separators are escaped, so that nothing in it can
 * end the element (https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements)
 * and old JavaScript parsers read it too. It parses back to the same strings.
 */
export function scriptText(graph: Node[]): string {
  const document = { '@context': 'https://schema.org', '@graph': graph }
  return JSON.stringify(document)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}
