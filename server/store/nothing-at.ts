import type { Watch } from '@/lib/foundation/watch'

/** The tables of what readers see, by the folder that its pages stand in. */
const TABLES: Record<string, string> = {
  shows: 'Show',
  people: 'Person',
  characters: 'Character',
  platforms: 'Platform',
}

const SEASON = `SELECT 1 FROM "Season" JOIN "Show" ON "Show"."id" = "Season"."showId"
  WHERE "Show"."slug" = ? AND "Season"."slug" = ? LIMIT 1`

type Known = {
  rows: Watch['rows']
  /** The first parts of all addresses that the build has pages for; every other may only be an old address. */
  folders: ReadonlySet<string>
}

/**
 * Tells of an address whether surely nothing is there: no page of the build, or no published entry or season of that name,
 * and no old address that leads on. Made-up addresses cost two looks into the database in place of a page each.
 */
export function nothingAt({ rows, folders }: Known): (address: string) => Promise<boolean> {
  const isPublished = async (table: string, slug: string) =>
    (await rows(`SELECT 1 FROM "${table}" WHERE "slug" = ? LIMIT 1`, slug)).length > 0
  const isSeason = async (show: string, season: string) => (await rows(SEASON, show, season)).length > 0
  const isThere = async ([folder = '', slug = '', season = '']: string[]) => {
    const table = TABLES[folder]
    if (!table) return folders.has(folder)
    if (slug === '') return true
    return folder === 'shows' && season !== '' ? isSeason(slug, season) : isPublished(table, slug)
  }
  const hasMoved = async (parts: string[]) => {
    const paths = parts.map((_, end) => `/${parts.slice(0, end + 1).join('/')}`)
    const places = paths.map(() => '?').join(', ')
    return (await rows(`SELECT 1 FROM "Redirect" WHERE "path" IN (${places}) LIMIT 1`, ...paths)).length > 0
  }
  return async (address) => {
    const [path = ''] = address.slice(1).split('?')
    // A calendar or a picture that is not there is told of in words of its own.
    if (/\.\w+$/.test(path)) return false
    const parts = path.split('/')
    try {
      return !(await isThere(parts.map(decodeURIComponent))) && !(await hasMoved(parts))
    } catch {
      // While the database can't be asked nothing can be said of it.
      return false
    }
  }
}
