import type { Kind } from '@/lib/documents/kinds'
import type { DocumentByKind } from '../kinds/forms'
import { headingOf } from '../season-heading'

/** What can be found: an entry, or an episode of a season's. Runs anywhere. */
export const FINDABLE = ['show', 'season', 'episode', 'person', 'character', 'platform'] as const
export type Findable = (typeof FINDABLE)[number]

/** The words one thing is found by, as they were written. */
export type SearchText = {
  kind: Findable
  /** The entry's id, or the episode's. */
  targetId: string
  title: string
  /** Other names, and what it is looked up together with. */
  names: string[]
  body: string[]
}

type Writers = { [K in Kind]: (id: string, document: DocumentByKind[K], show: string) => SearchText[] }

const WRITERS: Writers = {
  show: (id, { title, titles, franchise, logline, synopsis }) => {
    const names = [...titles.map(({ text }) => text), franchise]
    return [{ kind: 'show', targetId: id, title, names, body: [logline, synopsis] }]
  },
  season: (id, season, show) => [seasonText({ id, season, show }), ...episodeTexts(season, show)],
  person: (id, { name, aliases, biography }) => {
    const names = aliases.map(({ text }) => text)
    return [{ kind: 'person', targetId: id, title: name, names, body: [biography] }]
  },
  character: (id, { name, aliases, franchise, description }) => {
    const names = [...aliases.map(({ text }) => text), franchise]
    return [{ kind: 'character', targetId: id, title: name, names, body: [description] }]
  },
  platform: (id, { name, names: then, owner, description }) => {
    const names = [...then.map((each) => each.name), owner]
    return [{ kind: 'platform', targetId: id, title: name, names, body: [description] }]
  },
}

/** Everything a published document can be found by; `show` is the title of a season's show. */
export function textsOf<K extends Kind>({
  kind,
  id,
  document,
  show,
}: {
  kind: K
  id: string
  document: DocumentByKind[K]
  show: string
}): SearchText[] {
  return WRITERS[kind](id, document, show)
}

function seasonText({
  id,
  season,
  show,
}: {
  id: string
  season: DocumentByKind['season']
  show: string
}): SearchText {
  const { number, label, title, logline, plot } = season
  const names = [label, title, ...(number === null ? [] : [`Season ${number}`, `S${number}`])]
  return {
    kind: 'season',
    targetId: id,
    title: `${show}, ${headingOf(season)}`,
    names,
    body: [logline, plot],
  }
}

/** An episode without a title is found with its season. */
function episodeTexts({ number, episodes }: DocumentByKind['season'], show: string): SearchText[] {
  return episodes
    .filter(({ title }) => title !== '')
    .map((episode) => ({
      kind: 'episode',
      targetId: episode.id,
      title: episode.title,
      names: [show, ...(number === null || episode.number === null ? [] : [`S${number}E${episode.number}`])],
      body: [episode.synopsis],
    }))
}
