import { dayInWords } from '@/lib/foundation/dates/words'
import type { CharacterPage as Character } from '@/lib/guide/characters/queries'
import { Crumbs, PageFrame } from './page-frame'
import { Parts } from './parts'
import { Poster } from './poster'
import { Prose } from './prose'
import { SourceMarks, Sources } from './sources'
import { CharacterData } from './structured-data'

export function CharacterPage({ character }: { character: Character }) {
  return (
    <PageFrame footer={<span>Updated on {dayInWords(character.updatedOn)}</span>}>
      <CharacterData character={character} />
      <Crumbs crumbs={[{ name: 'Home', path: '/' }, { name: character.name }]} />
      <h1 className="page-title">
        <bdi>{character.name}</bdi>
        <SourceMarks sources={character.citations.name} />
      </h1>
      {character.images.length > 0 && <Poster images={character.images} title={character.name} />}
      {character.franchise && <p className="soft">{character.franchise}</p>}
      {character.aliases.length > 0 && <p className="soft">Also known as {character.aliases.join(', ')}</p>}
      <Prose text={character.description} />
      <SourceMarks sources={character.citations.description} />
      <section className="part" aria-labelledby="played-heading">
        <h2 id="played-heading">Played by</h2>
        <Parts parts={character.parts} of="character" />
      </section>
      <Sources sources={character.sources} disputes={[]} />
    </PageFrame>
  )
}
