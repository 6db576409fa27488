import { slugOf } from '@/lib/foundation/transliterate'
import { HISTORY, type PersonInput, type SeedRevision } from './revision'
import { whatToWatch } from './rows'

const wersching: PersonInput = {
  name: 'Annie Wersching',
  biography: 'American actor, known from 24 and Timeless.',
}

const ofTheArticle: PersonInput[] = [
  {
    name: 'Patrick Stewart',
    note: 'Knighted: Sir Patrick Stewart',
    biography:
      'English actor, born in Mirfield, Yorkshire, in 1940. He spent years on stage with the Royal Shakespeare Company before Star Trek: The Next Generation made him known everywhere.',
    aliases: [{ id: 'patrick-stewart-alias-sir', text: 'Sir Patrick Stewart' }],
    externalIds: [{ id: 'patrick-stewart-imdb', provider: 'imdb', value: 'nm0001772' }],
    sources: [whatToWatch('patrick-stewart-source-what-to-watch')],
  },
  { name: 'Alison Pill', biography: 'Canadian actor, born in Toronto; known from The Newsroom.' },
  {
    name: 'Jeri Ryan',
    biography: 'American actor. She joined Star Trek: Voyager in its fourth season, in 1997.',
  },
  { name: 'Michelle Hurd', biography: 'American actor of stage and television.' },
  { name: 'Evan Evagora', biography: 'Australian actor.' },
  { name: 'Orla Brady', biography: 'Irish actor, born in Dublin.' },
  { name: 'Isa Briones', biography: 'Actor and singer.' },
  { name: 'Santiago Cabrera', biography: 'Actor, born in Caracas; known from Heroes and The Musketeers.' },
  { name: 'Brent Spiner', biography: 'American actor, born in Houston, Texas.' },
  wersching,
  {
    name: 'Whoopi Goldberg',
    note: 'Academy Award winner',
    biography: 'American actor and comedian, born in New York. Her Academy Award was for Ghost (1990).',
    sources: [whatToWatch('whoopi-goldberg-source-what-to-watch')],
  },
  { name: 'John de Lancie', biography: 'American actor, born in Philadelphia.' },
]

const ofEarlierWork: PersonInput[] = [
  { name: 'Alice Krige', biography: 'South African actor, known from Chariots of Fire.' },
  {
    name: 'Jonathan Frakes',
    biography: 'American actor and director. First Contact was the first feature film he directed.',
  },
  ...[
    ...['LeVar Burton', 'Michael Dorn', 'Gates McFadden', 'Marina Sirtis', 'Denise Crosby', 'Wil Wheaton'],
    ...['Alfre Woodard', 'James Cromwell', 'Harry Treadaway'],
  ].map((name) => ({ name })),
]

const ofTheThirdSeason: PersonInput[] = [
  'Amanda Plummer',
  'Todd Stashwick',
  'Ed Speleers',
  'Jane Edwina Seymour',
].map((name) => ({ name }))

function revision(on: string, { note, document }: { note: string; document: PersonInput }): SeedRevision {
  const slug = slugOf(document.name ?? '')
  return { on, kind: 'person', id: `person-${slug}`, note, document: { ...document, slug } }
}

function first(on: string, people: PersonInput[]): SeedRevision[] {
  return people.map((document) => revision(on, { note: 'First entry', document }))
}

export const people: SeedRevision[] = [
  ...first(HISTORY.article, ofTheArticle),
  ...first(HISTORY.article, ofEarlierWork),
  ...first(HISTORY.thirdSeasonOver, ofTheThirdSeason),
  revision(HISTORY.thirdSeasonOver, {
    note: 'Annie Wersching has died',
    document: {
      ...wersching,
      biography: `${wersching.biography} She died on 29 January 2023, at the age of 45.`,
    },
  }),
]
