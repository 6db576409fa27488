import { WHAT_TO_WATCH_2 } from './picard-2-sources'
import { type Credit, castIn } from './rows'

const WORK = 'picard-2'
const sourceIds = [WHAT_TO_WATCH_2]

const main: [person: string, as: string, note?: string][] = [
  ['Patrick Stewart', 'Jean-Luc Picard'],
  ['Alison Pill', 'Agnes Jurati'],
  ['Jeri Ryan', 'Seven of Nine', 'First seen in Star Trek: Voyager.'],
  ['Michelle Hurd', 'Raffi Musiker'],
  ['Evan Evagora', 'Elnor'],
  ['Orla Brady', 'Laris'],
  ['Isa Briones', 'Soji Asha'],
  ['Santiago Cabrera', 'Cristobal "Chris" Rios'],
  ['Brent Spiner', 'Altan Inigo Soong'],
]

/** The cast as the article lists it; special guests are its own word, the other billing is ours. */
export const cast: Credit[] = [
  ...main.map(([person, as, note]) => castIn(WORK, { person, as, billing: 'main', note, sourceIds })),
  castIn(WORK, {
    person: 'Annie Wersching',
    as: 'The Borg Queen',
    billing: 'recurring',
    note: 'A classic villain of the franchise, whom others have played before.',
    sourceIds,
  }),
  castIn(WORK, { person: 'Whoopi Goldberg', as: 'Guinan', billing: 'special-guest', sourceIds }),
  castIn(WORK, { person: 'John de Lancie', as: 'Q', billing: 'special-guest', sourceIds }),
]
