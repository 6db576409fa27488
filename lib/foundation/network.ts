import { isIPv4, isIPv6 } from 'node:net'

/** One subscriber holds a whole /64 of IPv6: those addresses are counted as one. */
export function networkOf(address: string): string {
  return groupsOf(address)?.slice(0, 4).join(':') ?? address
}

/** The /48 of an IPv6 address, which one site may hold; null for any other address. */
export function siteOf(address: string): string | null {
  return groupsOf(address)?.slice(0, 3).join(':') ?? null
}

/** An address without what tells one subscriber from another: its /24, or its /48 of IPv6. */
export function shortenedAddress(address: string): string {
  if (isIPv4(address)) return address.replace(/\d+$/, '0/24')
  const site = siteOf(address)
  return site ? `${site}::/48` : 'unknown'
}

/** The eight groups of an IPv6 address, without leading noughts. */
function groupsOf(address: string): string[] | null {
  if (!isIPv6(address) || address.includes('.')) return null
  const [left = '', right = ''] = address.split('%')[0]?.split('::') ?? []
  const head = left.split(':').filter(Boolean)
  const tail = right.split(':').filter(Boolean)
  const groups = [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail]
  return groups.map((group) => Number.parseInt(group, 16).toString(16))
}
