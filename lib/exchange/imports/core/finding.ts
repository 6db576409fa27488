import 'server-only'
import type { Kind } from '@/lib/documents/kinds'
import type { Transaction } from '@/lib/foundation/db/client'
import type { DocumentByKind } from '@/lib/guide/kinds/forms'
import { type Judged, judged } from './judging'
import { isOfCatalogue, isSameName, type Judgement, judgePerson, judgePlatform, judgeShow } from './matching'
import { type Imported, type ImportedShow, importedEntries } from './proposal'
import type { ExistingEntry } from './proposing'
import {
  loadEntries,
  loadExistingEntries,
  loadExternals,
  loadFirstYear,
  loadNames,
  loadRemembered,
  loadSeasonIds,
  loadTitles,
} from './storage'

/** Which entry is it? `id` is the catalogue's; the answer is a candidate's id, or NEW. */
export type MatchQuestion = {
  id: string
  kind: Kind
  title: string
  candidates: { id: string; title: string }[]
}

/** By the catalogue's id: the id of an entry here, or NEW. */
export type MatchAnswers = Readonly<Record<string, string>>

const NEW = 'new'

type Matches = { entries: Map<string, string>; questions: MatchQuestion[]; problems: string[] }
type Finding = Matches & { client: Transaction; imported: ImportedShow; answers: MatchAnswers }

/**
 * The entries here that a catalogue's are: by id, by what an earlier import found, by an answer, by their numbers in other
 * catalogues, then by name, year and country. "" is one in the trash, none a new one. Who can't be told is a question.
 */
export async function findMatches(
  client: Transaction,
  imported: ImportedShow,
  answers: MatchAnswers,
): Promise<Matches> {
  const matches: Matches = { entries: new Map(), questions: [], problems: [] }
  const finding = { ...matches, client, imported, answers }
  await matchesById(finding)
  await byAnswer(finding)
  await byExternals(finding, 'show', [imported.show])
  await byExternals(finding, 'person', imported.people)
  await showByName(finding)
  await seasonsByNumber(finding)
  await platformsByName(finding)
  await subjectsByName(finding)
  return matches
}

const isOpen = ({ entries, answers }: Finding, { id }: { id: string }) =>
  !entries.has(id) && answers[id] !== NEW

async function matchesById({ client, imported, entries, problems }: Finding) {
  const fromCatalogue = importedEntries(imported)
  const remembered = await loadRemembered(client, imported.provider)
  const ids = fromCatalogue.map(({ id }) => remembered.get(id) ?? id)
  const here = new Map((await loadEntries(client, ids)).map((entry) => [entry.id, entry]))
  for (const { id, kind } of fromCatalogue) {
    const entry = here.get(remembered.get(id) ?? id)
    if (entry?.kind === kind) entries.set(id, entry.trashedAt ? '' : entry.id)
  }
  const { id, document } = imported.show
  if (entries.get(id) === '')
    problems.push(
      `“${document.title}” is in the trash. Take it out, or remove it for good, and import again.`,
    )
}

async function byAnswer({ client, imported, answers, entries, problems }: Finding) {
  const chosen = Object.entries(answers).filter(([id, own]) => own !== NEW && !entries.has(id))
  const kinds = new Map(importedEntries(imported).map(({ id, kind }) => [id, kind]))
  const here = await loadEntries(
    client,
    chosen.map(([, own]) => own),
  )
  for (const [id, own] of chosen.filter(([id]) => kinds.has(id))) {
    const entry = here.find((each) => each.id === own)
    if (entry && entry.kind === kinds.get(id) && !entry.trashedAt) entries.set(id, own)
    else problems.push(`The answer for ${id} names ${own}, which is not here as a ${kinds.get(id)}.`)
  }
}

async function byExternals(
  finding: Finding,
  kind: 'show' | 'person',
  fromCatalogue: Imported<'show' | 'person'>[],
) {
  const open = fromCatalogue.filter((each) => isOpen(finding, each))
  const numbers = open.flatMap(({ document }) => document.externalIds)
  const known = await loadExternals(finding.client, { kind, known: numbers })
  for (const entry of open) {
    const ids = entry.document.externalIds.flatMap(
      ({ provider, value }) => known.get(`${provider} ${value}`) ?? [],
    )
    const names = await loadNames(finding.client, ids)
    const candidates = [...new Set(ids)].map((id) => ({ id, title: names[id] ?? id }))
    const judge = (standing: ExistingEntry) => judgeByNumbers(finding, entry, standing)
    await decide(finding, entry, await judged(finding.client, { ...finding.imported, candidates, judge }))
  }
}

async function judgeByNumbers(
  { client, imported: { provider } }: Finding,
  entry: Imported<'show' | 'person'>,
  { id, document }: ExistingEntry,
): Promise<Judgement> {
  if (entry.kind === 'person') {
    const [fromCatalogue, here] = [entry.document, document] as [
      DocumentByKind['person'],
      DocumentByKind['person'],
    ]
    return judgePerson({ provider, fromCatalogue, here, isInShow: false })
  }
  const [fromCatalogue, here] = [entry.document, document] as [DocumentByKind['show'], DocumentByKind['show']]
  return judgeShow({ provider, fromCatalogue, here, year: await loadFirstYear(client, id) })
}

async function showByName(finding: Finding) {
  const { client, imported } = finding
  const { show, provider } = imported
  if (!isOpen(finding, show)) return
  const named = (await loadTitles(client, { kind: 'show' })).filter(({ title }) =>
    isSameName(title, show.document.title),
  )
  const judge = async (standing: ExistingEntry) => {
    const year = await loadFirstYear(client, standing.id)
    return judgeShow({
      provider,
      fromCatalogue: show.document,
      here: standing.document as DocumentByKind['show'],
      year,
    })
  }
  await decide(finding, show, await judged(client, { provider, candidates: named, judge }))
}

/** A show's season is the one with its number. */
async function seasonsByNumber(finding: Finding) {
  const { client, imported, entries } = finding
  const showId = entries.get(imported.show.id)
  const open = imported.seasons.filter((each) => isOpen(finding, each))
  if (!showId || open.length === 0) return
  const seasons = await loadExistingEntries(client, {
    provider: imported.provider,
    ids: await loadSeasonIds(client, showId),
  })
  for (const { id, document } of open)
    for (const standing of seasons.values()) {
      const season = standing.document as DocumentByKind['season']
      if (season.showId === showId && season.number === document.number) entries.set(id, standing.id)
    }
}

async function platformsByName(finding: Finding) {
  const { client, imported } = finding
  const open = imported.platforms.filter((each) => isOpen(finding, each))
  const all = open.length > 0 ? await loadTitles(client, { kind: 'platform' }) : []
  for (const platform of open) {
    const named = all.filter(({ title }) => isSameName(title, platform.document.name))
    const judge = async (standing: ExistingEntry): Promise<Judgement> =>
      standing.id.startsWith(`${imported.provider}-`)
        ? 'other'
        : judgePlatform(platform.document, standing.document as DocumentByKind['platform'])
    await decide(
      finding,
      platform,
      await judged(client, { provider: imported.provider, candidates: named, judge }),
    )
  }
}

/** People by name, asked about unless the show has them; characters only where the show has them. */
async function subjectsByName(finding: Finding) {
  const { client, imported } = finding
  const { provider } = imported
  const billed = await billedIn(finding)
  const people = imported.people.filter((each) => isOpen(finding, each))
  const named = await loadTitles(client, {
    kind: 'person',
    titles: people.map(({ document }) => document.name),
  })
  for (const person of people) {
    const same = named.filter(({ title }) => title === person.document.name)
    const judge = async (standing: ExistingEntry) =>
      isOfCatalogue(standing, provider) && !billed.has(standing.id)
        ? 'other'
        : judgePerson({
            provider,
            fromCatalogue: person.document,
            here: standing.document as DocumentByKind['person'],
            isInShow: billed.has(standing.id),
          })
    await decide(finding, person, await judged(client, { provider, candidates: same, judge }))
  }
  const characters = await loadExistingEntries(client, { provider, ids: [...billed] })
  for (const character of imported.characters.filter((each) => isOpen(finding, each)))
    for (const standing of characters.values()) {
      const { document } = standing
      const isCharacter = 'franchise' in document && 'description' in document
      if (
        isCharacter &&
        isSameName(document.name, character.document.name) &&
        !isOfCatalogue(standing, provider)
      )
        finding.entries.set(character.id, standing.id)
    }
}

/** Everybody in the credits of the show as it stands here. */
async function billedIn({ client, imported, entries }: Finding): Promise<Set<string>> {
  const showId = entries.get(imported.show.id)
  if (!showId) return new Set()
  const ids = [showId, ...(await loadSeasonIds(client, showId))]
  const standings = await loadExistingEntries(client, { provider: imported.provider, ids })
  return new Set(
    [...standings.values()].flatMap(({ document }) =>
      'credits' in document
        ? document.credits.flatMap(({ personId, characterId }) => [personId, characterId].filter(Boolean))
        : [],
    ),
  )
}

/** One that is the same is it; several of them, or one that may be, is a question. */
async function decide({ entries, questions }: Finding, fromCatalogue: Imported, { same, unsure }: Judged) {
  const [only] = same
  if (only && same.length === 1) entries.set(fromCatalogue.id, only.id)
  else if (same.length + unsure.length > 0) {
    const { id, kind, document } = fromCatalogue
    const title = 'name' in document ? document.name : document.title
    questions.push({ id, kind, title, candidates: [...same, ...unsure] })
  }
}
