import { dayInWords } from '@/lib/foundation/dates/words'
import type { CharacterPage as Character } from '@/lib/guide/characters/queries'
import { Crumbs, PageFrame } from './page-frame'
import { Parts } from './parts'
import { Profile } from './profile'
import { Sources } from './sources'
import { CharacterData } from './structured-data'
import { regionQuery } from './your-region'

/** Who it is in the story, and who played the part. */
export function CharacterPage({ character, region }: { character: Character; region: string | null }) {
  const { slug, name, franchise, aliases, description, citations, parts } = character
  const path = `/characters/${slug}`
  return (
    <PageFrame
      footer={<span>Updated on {dayInWords(character.updatedOn)}</span>}
      about={path}
      place={{ path, region }}
    >
      <CharacterData character={character} />
      <Crumbs crumbs={[{ name: 'Home', path: `/${regionQuery(region)}` }, { name }]} />
      <Profile
        name={name}
        images={character.images}
        note={franchise}
        aliases={aliases}
        text={description}
        citations={{ name: citations.name, text: citations.description }}
      />
      <section id="played-by" data-region-part className="part" aria-labelledby="played-heading">
        <h2 id="played-heading">Played by</h2>
        <Parts parts={parts} of="character" query={regionQuery(region)} />
      </section>
      <Sources sources={character.sources} disputes={[]} />
    </PageFrame>
  )
}
