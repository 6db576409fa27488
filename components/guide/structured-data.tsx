import { characterGraph } from '@/lib/formats/schema-org/character'
import { episodeGraph } from '@/lib/formats/schema-org/episode'
import { type Node, scriptText } from '@/lib/formats/schema-org/node'
import { personGraph } from '@/lib/formats/schema-org/person'
import { platformGraph } from '@/lib/formats/schema-org/platform'
import { seasonGraph } from '@/lib/formats/schema-org/season'
import { showGraph } from '@/lib/formats/schema-org/show'
import { siteOrigin } from '@/lib/foundation/site-origin'
import type { CharacterPage } from '@/lib/guide/characters/queries'
import type { EpisodeGuide } from '@/lib/guide/episodes/guide'
import type { PersonPage } from '@/lib/guide/people/queries'
import type { PlatformPage } from '@/lib/guide/platforms/queries'
import type { SeasonGuide } from '@/lib/guide/seasons/guide'
import type { ShowPage } from '@/lib/guide/shows/queries'

/** What a page says to programs: schema.org in JSON-LD. No browser runs it, so no policy forbids it. */

export function SeasonData({ guide }: { guide: SeasonGuide }) {
  return <StructuredData graph={seasonGraph(guide, siteOrigin())} />
}

export function EpisodeData({ guide }: { guide: EpisodeGuide }) {
  return <StructuredData graph={episodeGraph(guide, siteOrigin())} />
}

export function ShowData({ show }: { show: ShowPage }) {
  return <StructuredData graph={showGraph(show, siteOrigin())} />
}

export function PersonData({ person }: { person: PersonPage }) {
  return <StructuredData graph={personGraph(person, siteOrigin())} />
}

export function CharacterData({ character }: { character: CharacterPage }) {
  return <StructuredData graph={characterGraph(character, siteOrigin())} />
}

export function PlatformData({ platform }: { platform: PlatformPage }) {
  return <StructuredData graph={platformGraph(platform, siteOrigin())} />
}

/** React writes a script's text as it is: scriptText() has escaped what could end it. */
function StructuredData({ graph }: { graph: Node[] }) {
  return <script type="application/ld+json">{scriptText(graph)}</script>
}
