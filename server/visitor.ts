import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { newGroups } from '@/lib/foundation/secret'

type Sender = { socketAddress: string | undefined; forwardedFor: string | undefined; trustedProxies: number }

/** The address a request came from, as its headers and its connection tell it. */
export function senderOf(
  { headers, socket }: IncomingMessage,
  { trustedProxies }: Pick<Site, 'trustedProxies'>,
): string {
  return clientAddress({
    socketAddress: socket.remoteAddress,
    forwardedFor: [headers['x-forwarded-for']].flat().join(','),
    trustedProxies,
  })
}

const ids = new WeakMap<IncomingMessage, string>()

/**
 * What a trusted proxy calls a request, where that looks like an id; else a name made here, short enough to be told. Worked
 * out when it is first asked for: nobody needs that of an answer that is at hand.
 */
export function requestIdOf(
  request: IncomingMessage,
  { trustedProxies }: Pick<Site, 'trustedProxies'>,
): string {
  const known = ids.get(request)
  if (known) return known
  const given = request.headers['x-request-id']
  const isTrusted = trustedProxies > 0 && typeof given === 'string' && /^[\w.:-]{8,64}$/.test(given)
  const id = isTrusted ? given : newGroups(2)
  ids.set(request, id)
  return id
}

/**
 * The address a request came from. Each trusted proxy adds one entry at the right of X-Forwarded-For, so entries
 * further left are whatever the visitor wrote. With fewer entries than proxies, only the socket is believed.
 */
export function clientAddress({ socketAddress = '', forwardedFor = '', trustedProxies }: Sender): string {
  const entries = forwardedFor.split(',').map((entry) => bareAddress(entry.trim()))
  const named = trustedProxies > 0 ? entries.at(-trustedProxies) : undefined
  return named || bareAddress(socketAddress) || 'unknown'
}

/** Without port, brackets and the prefix of an IPv4 address inside IPv6; empty when it is no address. */
function bareAddress(entry: string): string {
  const address = entry
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '')
  return isIP(address) ? address.toLowerCase() : ''
}

// What Next, the admin or a proxy's convention would believe. None of it is a visitor's to say.
const forbidden = [
  /^x-(logline|middleware|nextjs|next|now|matched|invoke|forwarded|original|rewrite|real|vercel)-/,
  /^next-resume/,
  /^forwarded$/,
]

type Site = { siteUrl: string; trustedProxies: number }

type Watchful = Pick<Site, 'trustedProxies'> & { log: { warn(about: object, message: string): void } }

/** Says once that a proxy seems to stand in front, whose readers would all count as one address. */
export function proxyWarning({ trustedProxies, log }: Watchful): (request: IncomingMessage) => void {
  let isTold = trustedProxies > 0
  return ({ headers }) => {
    if (isTold || headers['x-forwarded-for'] === undefined) return
    isTold = true
    log.warn(
      {},
      'A request came with X-Forwarded-For, which is not believed. Set TRUSTED_PROXIES to the number of proxies in ' +
        'front of Logline: without it, everybody who signs in through them counts as one address.',
    )
  }
}

/** Makes a visitor's request fit to be handed to Next: only our own word on who sent it, to which site, and what it is called. */
export function vouchFor(request: IncomingMessage, { siteUrl, trustedProxies }: Site): void {
  const { headers } = request
  const id = requestIdOf(request, { trustedProxies })
  const address = senderOf(request, { trustedProxies })
  for (const name of Object.keys(headers)) {
    if (forbidden.some((pattern) => pattern.test(name))) delete headers[name]
  }
  const { protocol, host, origin } = new URL(siteUrl)
  headers['x-logline-client-address'] = address
  headers['x-logline-request-id'] = id
  headers['x-forwarded-proto'] = protocol.slice(0, -1)
  // Over https a site has one name, also where a proxy asks for it by another; and what a page of that name sends is for it,
  // also where a proxy leaves out the port: Next compares both.
  if (protocol === 'https:' || headers.origin === origin) headers.host = host
}
