import { expect, it } from 'vitest'
import type { CreditView } from '@/lib/guide/credits/views'
import { creditsInApi } from './credits'

const credit = (at: number, isCast: boolean) =>
  ({
    person: { slug: `p${at}`, name: `P ${at}` },
    character: isCast ? { name: `C ${at}` } : null,
    job: 'director',
    billing: 'main',
    note: '',
    spoiler: null,
  }) as unknown as CreditView

it('a cast and a crew as long as catalogues have them are told whole', () => {
  const many = Array.from({ length: 1_712 }, (_, at) => credit(at, at % 2 === 0))
  const { cast, crew } = creditsInApi(many)
  expect([cast.length, crew.length]).toEqual([856, 856])
})
