import 'server-only'
import type { Reader } from '@/lib/accounts/editor'
import type { Values } from '@/lib/documents/field-tree'
import { database } from '@/lib/foundation/db/client'
import { readDocument } from '@/lib/guide/kinds/parse'
import { namesOfReferences } from '../entries/queries'
import { goesOnInCast } from './next-season'

/** A season's cast as another season may take it over: new rows, and what the entries in them are called. */
export type CastToCopy = {
  id: string
  title: string
  credits: Values[]
  names: { id: string; title: string }[]
}

/** The numbers that a show's published seasons have. */
export async function listNumbers(_reader: Reader, showId: string): Promise<number[]> {
  const seasons = await database().reader.season.findMany({ where: { showId }, select: { number: true } })
  return seasons.flatMap(({ number }) => number ?? [])
}

/** The casts of a show's published seasons but one, those of the latest first; seasons without one are left out. */
export async function listCastsToCopy(
  _reader: Reader,
  { showId, except }: { showId: string; except: string | null },
): Promise<CastToCopy[]> {
  const { reader } = database()
  const seasons = await reader.season.findMany({
    where: { showId, ...(except && { id: { not: except } }) },
    orderBy: { number: 'desc' },
    select: { id: true },
  })
  const casts: CastToCopy[] = []
  for (const { id } of seasons) {
    const { title, headVersion: version } = await reader.entry.findUniqueOrThrow({ where: { id } })
    const where = { entryId_version: { entryId: id, version } }
    const { document } = await reader.revision.findUniqueOrThrow({ where, select: { document: true } })
    const season = readDocument('season', document)
    const credits = goesOnInCast(season.credits) as Values[]
    if (credits.length === 0) continue
    const names = Object.entries(await namesOfReferences('season', [{ ...season, credits: season.credits }]))
    casts.push({ id, title, credits, names: names.map(([id, title]) => ({ id, title })) })
  }
  return casts
}
