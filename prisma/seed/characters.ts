import { slugOf } from '@/lib/foundation/transliterate'
import { type CharacterInput, HISTORY, type SeedRevision } from './revision'

const ofTheArticle: CharacterInput[] = [
  {
    name: 'Jean-Luc Picard',
    description:
      'Once captain of the Enterprise, later an admiral, now a retired Starfleet officer with a vineyard in France and little talent for rest.',
  },
  { name: 'Agnes Jurati', description: 'A scientist who knows more than most about synthetic life.' },
  {
    name: 'Seven of Nine',
    description: 'Taken by the Borg as a child and freed as a grown woman; she answers to no fleet.',
    aliases: [{ id: 'seven-of-nine-alias-annika', text: 'Annika Hansen' }],
  },
  {
    name: 'Raffi Musiker',
    description: 'A former Starfleet intelligence officer who sees patterns others miss.',
    aliases: [{ id: 'raffi-musiker-alias-raffaela', text: 'Raffaela Musiker' }],
  },
  { name: 'Elnor', description: 'A young Romulan with a sword, raised by an order that never lies.' },
  { name: 'Laris', description: 'A Romulan who shares house and vineyard with Picard.' },
  { name: 'Soji Asha', description: 'A young scientist whose own past is the riddle of the first season.' },
  {
    name: 'Cristobal "Chris" Rios',
    description: 'A pilot with a ship of his own, and once a Starfleet officer.',
    aliases: [
      { id: 'rios-alias-chris', text: 'Chris Rios' },
      { id: 'rios-alias-cristobal', text: 'Cristóbal Rios' },
    ],
  },
  { name: 'Altan Inigo Soong', description: 'A scientist of the family that gave the world its androids.' },
  {
    name: 'The Borg Queen',
    description:
      'The voice and will of the Borg, and one of the classic villains of the franchise. More than one actor has played her.',
  },
  {
    name: 'Guinan',
    description: 'She is centuries old, she listens, and where she keeps a bar people tell her the truth.',
  },
  {
    name: 'Q',
    description:
      'A being of all but boundless power who put humanity on trial on the day he met Picard, and has never quite closed the case.',
  },
]

const ofEarlierWork: CharacterInput[] = [
  {
    name: 'Data',
    description: 'An android officer of the Enterprise who would like to know what it is to be human.',
  },
  { name: 'William Riker', description: 'First officer of the Enterprise.' },
  { name: 'Geordi La Forge', description: 'Officer of the Enterprise, later its chief engineer.' },
  { name: 'Worf', description: 'A Klingon in Starfleet.' },
  { name: 'Beverly Crusher', description: 'Chief medical officer of the Enterprise.' },
  { name: 'Deanna Troi', description: 'Counsellor of the Enterprise.' },
  { name: 'Tasha Yar', description: 'Security chief of the Enterprise in its first season.' },
  { name: 'Wesley Crusher', description: 'Beverly Crusher’s gifted son.' },
  { name: 'Lily Sloane', description: 'She helps to build the first warp ship.' },
  { name: 'Zefram Cochrane', description: 'He invents the warp drive.' },
  { name: 'Narek', description: 'A Romulan with a mission he does not speak of.' },
]

const ofTheThirdSeason: CharacterInput[] = [
  { name: 'Vadic', description: 'Captain of a ship that hunts.' },
  { name: 'Liam Shaw', description: 'Captain of the Titan, by the book.' },
  { name: 'Jack Crusher', description: 'A young man who travels with Beverly Crusher.' },
]

function first(on: string, characters: CharacterInput[]): SeedRevision[] {
  return characters.map((character) => {
    const slug = slugOf(character.name ?? '')
    const document = { ...character, slug, franchise: 'Star Trek' }
    return { on, kind: 'character', id: `character-${slug}`, note: 'First entry', document }
  })
}

export const characters: SeedRevision[] = [
  ...first(HISTORY.article, ofTheArticle),
  ...first(HISTORY.article, ofEarlierWork),
  ...first(HISTORY.thirdSeasonOver, ofTheThirdSeason),
]
