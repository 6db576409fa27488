/** What editors may give as an address that readers follow. Runs anywhere. */

/** What is written must be one: parsing alone would also take "https:/example.org" and "https:\\example.org". */
export function isWebAddress(written: string): boolean {
  if (!/^https?:\/\/[^\s\\]+$/i.test(written) || !URL.canParse(written)) return false
  const { username, password } = new URL(written)
  return username === '' && password === ''
}

// Of this machine or of a network behind it: nobody else can follow them (RFC 1918, 3927, 4193, 6598, 6761, 6762).
const PRIVATE_HOST =
  /^(localhost$|.*\.(localhost|local|internal|lan|home\.arpa|test|invalid)$|0\.|10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|\[(::1?\]|::ffff:|f[cd]|fe[89ab]))/

/** Why readers elsewhere could not follow an address, as the end of a sentence; null for one that they can. */
export function whyNoAddress(written: string): string | null {
  if (!isWebAddress(written)) return 'is not a web address. It starts with https:// or http://.'
  const { hostname } = new URL(written)
  const isPrivate = PRIVATE_HOST.test(hostname.replace(/\.$/, ''))
  return isPrivate ? 'is in a private network: readers can’t follow it.' : null
}

/** With a host in other letters as it is asked for ("xn--…"): what looks like another name shows that it is not. */
export function withPlainHost(written: string): string {
  const [, before = '', host = '', after = ''] = /^(https?:\/\/)([^/?#]*)(.*)$/is.exec(written) ?? []
  return /[^\x20-\x7e]/.test(host) && URL.canParse(written) ? before + new URL(written).host + after : written
}
