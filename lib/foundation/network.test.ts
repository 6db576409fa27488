import { expect, it } from 'vitest'
import { networkOf, shortenedAddress, siteOf } from './network'

it.each([
  ['192.0.2.7', '192.0.2.7', null],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2', '2001:db8:1'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2', '2001:db8:1'],
  ['2001:db8::1', '2001:db8:0:0', '2001:db8:0'],
  ['fe80::1%eth0', 'fe80:0:0:0', 'fe80:0:0'],
  ['::ffff:192.0.2.7', '::ffff:192.0.2.7', null],
  ['unknown', 'unknown', null],
])('%s belongs to the network %s and the site %s', (address, network, site) => {
  expect(networkOf(address)).toBe(network)
  expect(siteOf(address)).toBe(site)
})

it.each([
  ['192.0.2.7', '192.0.2.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
  ['64:ff9b::192.0.2.7', 'unknown'],
  ['unknown', 'unknown'],
])('%s is told as %s', (address, shortened) => {
  expect(shortenedAddress(address)).toBe(shortened)
})
