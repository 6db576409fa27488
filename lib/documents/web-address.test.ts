import { describe, expect, it } from 'vitest'
import { url } from './field-kit'
import { whyNoAddress, withPlainHost } from './web-address'

describe('An address that readers are to follow', () => {
  it.each([
    'http://localhost/x',
    'https://nas.local/',
    'http://127.0.0.1:3000/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://10.1.2.3/',
    'http://172.20.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://100.64.0.1/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'https://metadata.google.internal./',
  ])('is not one of a private network: %s', (address) => {
    expect(whyNoAddress(address)).toContain('in a private network')
    expect(url('Address').safeParse(address).error?.issues[0]?.message).toContain('in a private network')
  })

  it.each([
    'https://example.org/',
    'http://172.15.0.1/',
    'https://100.63.0.1/',
    'https://localhost.example.org/x',
  ])('may be any other: %s', (address) => expect(url('Address').parse(address)).toBe(address))

  it('shows a host of other letters as it is asked for, and keeps the rest as it was written', () => {
    expect(withPlainHost('https://аpple.com/Ä?q=ü#ö')).toBe('https://xn--pple-43d.com/Ä?q=ü#ö')
    expect(url('Address').parse('https://müller.example/Straße')).toBe('https://xn--mller-kva.example/Straße')
    expect(withPlainHost('not an address')).toBe('not an address')
  })
})
