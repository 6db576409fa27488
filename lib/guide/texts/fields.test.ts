import { describe, expect, it } from 'vitest'
import { images } from '../media/fields'

const problem = (file: string) => images.safeParse([{ id: 'i', file }]).error?.issues[0]?.message

describe('The file of an image', () => {
  it.each([
    '',
    '/artwork/picard.svg',
    '/media/2022/a_b-c.1.jpeg',
    '/media/x.avif',
    `/pictures/${'0a'.repeat(16)}`,
  ])('may be “%s”', (file) => {
    expect(problem(file)).toBeUndefined()
  })

  it.each([
    'https://evil.example/x.svg',
    '//evil.example/artwork/x.svg',
    '/artwork/../../etc/x.svg',
    '/artwork/x.svg?y',
    '/artwork/x.html',
    `/pictures/${'0A'.repeat(16)}`,
    `/pictures/${'0a'.repeat(16)}-320.jpg`,
    '/artwork/x y.svg',
    '/admin/sign-out.png',
    '\\artwork\\x.svg',
    'javascript:alert(1)//artwork/x.svg',
  ])('is not “%s”, and the problem says what fits', (file) => {
    expect(problem(file)).toContain('/artwork/name.svg')
  })
})
