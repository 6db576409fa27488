export type Headers = Record<string, string>

const guidePolicy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `img-src 'self'`,
  `font-src 'self'`,
  `connect-src 'self'`,
  `form-action 'self'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
  `frame-src https://www.youtube-nocookie.com https://player.vimeo.com`,
  `manifest-src 'self'`,
].join('; ')

// A card for other people's pages: it runs nothing, sends nothing, and leads out of its frame by links alone.
const embedPolicy = [
  `default-src 'none'`,
  `style-src 'self'`,
  `img-src 'self'`,
  `font-src 'self'`,
  `form-action 'none'`,
  `base-uri 'none'`,
  `frame-ancestors *`,
].join('; ')

// An SVG opened by itself may bring its own styles, and nothing else.
const machinePolicy = `default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'`

const permissions = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial', 'browsing-topics']
  .map((feature) => `${feature}=()`)
  .join(', ')

const twoYearsInSeconds = 63_072_000

/** For every answer of a site, whatever it is; a site on https tells browsers to stay there. */
function baseHeaders(siteUrl: string): Headers {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    ...(siteUrl.startsWith('https:') && { 'strict-transport-security': `max-age=${twoYearsInSeconds}` }),
  }
}

/** For what a browser may open in a window. */
export function commonHeaders(siteUrl: string): Headers {
  return {
    ...baseHeaders(siteUrl),
    'permissions-policy': permissions,
    'cross-origin-opener-policy': 'same-origin',
  }
}

/** For pages that readers see. public/speculation.rules tells their browsers which links to follow ahead of the press. */
export function pageHeaders(siteUrl: string): Headers {
  return { ...basePageHeaders(siteUrl), 'speculation-rules': '"/speculation.rules"' }
}

function basePageHeaders(siteUrl: string): Headers {
  return { ...commonHeaders(siteUrl), 'content-security-policy': guidePolicy, 'cache-control': 'no-cache' }
}

/** For a draft behind a preview link: nobody keeps it, lists it or is told where it was. */
export function previewHeaders(siteUrl: string): Headers {
  return {
    ...basePageHeaders(siteUrl),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
  }
}

/** For cards that any site may frame, and no search engine should list: what they tell stands on the guide's pages. */
export function embedHeaders(siteUrl: string): Headers {
  return {
    ...basePageHeaders(siteUrl),
    'content-security-policy': embedPolicy,
    // A page that isolates itself from others (COEP) frames only what says that it may be taken anywhere.
    'cross-origin-resource-policy': 'cross-origin',
    'x-robots-tag': 'noindex',
  }
}

/** For feeds, the API, images and style sheets: what no browser is to take for a page. Each header here is paid for at every request. */
export function dataHeaders(siteUrl: string): Headers {
  return { ...baseHeaders(siteUrl), 'content-security-policy': machinePolicy }
}
