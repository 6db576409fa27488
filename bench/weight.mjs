import { ask } from './asking.mjs'

/** What a browser is sent for one page: the page itself and the files it links to, as they come over the wire. */
export async function weight({ site, path }) {
  const address = site.url + path
  const page = await inForms(address)
  const html = page.identity.toString()
  const styles = tagsOf(html, 'link').filter(({ rel }) => rel === 'stylesheet')
  const scripts = tagsOf(html, 'script').filter(({ src }) => src)
  const css = await allInForms(styles.map(({ href }) => new URL(href, address).href))
  const js = await allInForms(scripts.map(({ src }) => new URL(src, address).href))
  const fonts = await allInForms(css.flatMap(fontsIn))
  const { rawHeaders } = await ask(address)
  return {
    title: 'Weight of the guide page, as sent',
    rows: [
      { what: 'headers of the answer', unit: 'B', ours: bytesOf(rawHeaders) },
      ...rowsOf('HTML', [page], 'under 15 KB'),
      ...rowsOf(`CSS (${files(css)})`, css, 'under 10 KB'),
      ...rowsOf(`scripts (${files(js)})`, js, 'under 8 KB'),
      // Already compressed in themselves.
      { what: `fonts (${files(fonts)})`, unit: 'B', ours: sumOf(fonts, 'identity') },
    ],
  }
}

/** The attributes of each such tag. Good enough for pages whose every attribute is in double quotes, as React writes them. */
function tagsOf(html, name) {
  const tags = html.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? []
  return tags.map((tag) =>
    Object.fromEntries(
      [...tag.matchAll(/([a-z-]+)="([^"]*)"/gi)].map(([, key, value]) => [key.toLowerCase(), value]),
    ),
  )
}

/** Names and values in turn; each line has a colon, a space and an end of two bytes. */
function bytesOf(rawHeaders) {
  return rawHeaders.reduce((sum, text) => sum + text.length + 2, 0)
}

function allInForms(addresses) {
  return Promise.all([...new Set(addresses)].map(inForms))
}

async function inForms(url) {
  const forms = { url }
  for (const encoding of ['identity', 'gzip', 'br']) forms[encoding] = (await ask(url, { encoding })).body
  return forms
}

/** Every font a style sheet names: a browser fetches those whose letters the page shows. */
function fontsIn({ url, identity }) {
  const named = identity.toString().matchAll(/url\(["']?([^"')]+\.woff2[^"')]*)["']?\)/g)
  return [...named].map(([, font]) => new URL(font, url).href)
}

function rowsOf(what, sent, aim) {
  return [
    { what: `${what}, plain`, unit: 'B', ours: sumOf(sent, 'identity') },
    { what: `${what}, gzip`, unit: 'B', ours: sumOf(sent, 'gzip'), aim },
    { what: `${what}, brotli`, unit: 'B', ours: sumOf(sent, 'br') },
  ]
}

function sumOf(sent, form) {
  return sent.reduce((sum, file) => sum + file[form].length, 0)
}

function files(sent) {
  return sent.length === 1 ? '1 file' : `${sent.length} files`
}
