import { expect, it } from 'vitest'
import { optionsLike } from '@/components/ui/combo-box'
import { reachOptions } from './region-options'

const GROUPS = [{ code: 'group:latin-america', name: 'Latin America', members: ['AR', 'BR'] }]
const OPTIONS = reachOptions(GROUPS)

it.each([
  ['united states', 'US'],
  ['usa', 'US'],
  ['US', 'US'],
  ['u.s.', 'US'],
  ['uk', 'GB'],
  ['britain', 'GB'],
  ['england', 'GB'],
  ['deutschland', undefined],
  ['germany', 'DE'],
  ['cote d ivoire', 'CI'],
  ['ivory coast', 'CI'],
  ['korea south', 'KR'],
  ['türkiye', 'TR'],
  ['everywhere', 'WORLD'],
  ['worldwide', 'WORLD'],
  ['rest of the world', 'REST'],
  ['everywhere else', 'REST'],
  ['latin', 'group:latin-america'],
  ['kosovo', 'XK'],
  ['the moon', undefined],
])('A region typed as “%s” is found first: %s', (typed, code) => {
  expect(optionsLike(OPTIONS, typed)[0]?.id).toBe(code)
})
