export type Embed = { site: 'YouTube' | 'Vimeo'; src: string }

/** The player of a video's address, on the provider's host that sets no cookies; null for any other site. */
export function embedOf(address: string): Embed | null {
  if (!URL.canParse(address)) return null
  const { hostname, pathname, searchParams } = new URL(address)
  const host = hostname.replace(/^(www|m)\./, '')
  const youtube =
    host === 'youtu.be' ? pathname.slice(1) : host === 'youtube.com' ? searchParams.get('v') : null
  if (youtube && /^[\w-]{6,20}$/.test(youtube))
    return { site: 'YouTube', src: `https://www.youtube-nocookie.com/embed/${youtube}` }
  const vimeo = host === 'vimeo.com' ? /^\/(\d+)$/.exec(pathname)?.[1] : null
  return vimeo ? { site: 'Vimeo', src: `https://player.vimeo.com/video/${vimeo}` } : null
}
