import { type Credit, castIn } from './rows'

const WORK = 'picard-3'
const LAST = 'picard-3-episode-10'

/** Announced on 8 September 2022; the sources list names, without billing. */
export function announcedCast(sourceIds: string[]): Credit[] {
  const announced = [
    ['Patrick Stewart', 'Jean-Luc Picard'],
    ['Jeri Ryan', 'Seven of Nine'],
    ['Michelle Hurd', 'Raffi Musiker'],
    ['Jonathan Frakes', 'William Riker'],
    ['Gates McFadden', 'Beverly Crusher'],
    ['LeVar Burton', 'Geordi La Forge'],
    ['Michael Dorn', 'Worf'],
    ['Marina Sirtis', 'Deanna Troi'],
  ] as const
  return announced.map(([person, as]) =>
    castIn(WORK, {
      person,
      as,
      billing: ['Patrick Stewart', 'Jeri Ryan', 'Michelle Hurd'].includes(person) ? 'main' : 'not-stated',
      note: as === 'Seven of Nine' ? 'First seen in Star Trek: Voyager.' : '',
      sourceIds,
    }),
  )
}

/** What the season itself added, kept from readers until the episode that shows it. */
export const castOfTheSeason: Credit[] = [
  castIn(WORK, { person: 'Ed Speleers', as: 'Jack Crusher', billing: 'main' }),
  castIn(WORK, { person: 'Todd Stashwick', as: 'Liam Shaw', billing: 'not-stated' }),
  castIn(WORK, { person: 'Amanda Plummer', as: 'Vadic', billing: 'not-stated' }),
  castIn(WORK, {
    person: 'Brent Spiner',
    as: 'Data',
    billing: 'not-stated',
    revealedBy: 'picard-3-episode-6',
  }),
  {
    ...castIn(WORK, { person: 'Alice Krige', as: 'The Borg Queen', billing: 'not-stated' }),
    id: 'picard-3-credit-borg-queen-voice',
    capacity: 'voice',
    revealedBy: LAST,
  },
  {
    ...castIn(WORK, { person: 'Jane Edwina Seymour', as: 'The Borg Queen', billing: 'not-stated' }),
    id: 'picard-3-credit-borg-queen-body',
    capacity: 'body',
    revealedBy: LAST,
  },
  castIn(WORK, {
    person: 'John de Lancie',
    as: 'Q',
    billing: 'cameo',
    note: 'In the scene after the credits.',
    episodeIds: [LAST],
    revealedBy: LAST,
  }),
]
