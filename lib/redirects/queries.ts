import 'server-only'
import { database } from '../db/client'

/** Where an old path leads now, what stands below it included ("/shows/old/season-2"); null when it never moved. */
export async function findRedirect(path: string): Promise<string | null> {
  const parts = path.split('/')
  const paths = parts.map((_, end) => parts.slice(0, end + 1).join('/')).filter((each) => each.length > 1)
  const rows = await database().reader.redirect.findMany({ where: { path: { in: paths } } })
  const [longest] = rows.sort((one, other) => other.path.length - one.path.length)
  return longest ? longest.target + path.slice(longest.path.length) : null
}
