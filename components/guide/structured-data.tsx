import type { CharacterPage } from '@/lib/characters/queries'
import { characterGraph } from '@/lib/characters/structured-data'
import type { EpisodeGuide } from '@/lib/episodes/guide'
import { episodeGraph } from '@/lib/episodes/structured-data'
import type { PersonPage } from '@/lib/people/queries'
import { personGraph } from '@/lib/people/structured-data'
import type { PlatformPage } from '@/lib/platforms/queries'
import { platformGraph } from '@/lib/platforms/structured-data'
import { type Node, scriptText } from '@/lib/schema-org/node'
import type { SeasonGuide } from '@/lib/seasons/guide'
import { seasonGraph } from '@/lib/seasons/structured-data'
import type { ShowPage } from '@/lib/shows/queries'
import { showGraph } from '@/lib/shows/structured-data'
import { siteOrigin } from '@/lib/site-origin'

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
