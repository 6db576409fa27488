import 'server-only'
import { database } from '../db/client'

/** More moves in a row than any entry has made, so that a loop somebody wrote by hand ends. */
const MOST_MOVES = 10

/** Where an old path leads now, what stands below it included ("/shows/old/season-2"); null when it never moved. */
export async function findRedirect(path: string): Promise<string | null> {
  let target = path
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const next = await nextOf(target)
    if (next === null) break
    target = next
  }
  return target === path ? null : target
}

async function nextOf(path: string): Promise<string | null> {
  const parts = path.split('/')
  const paths = parts.map((_, end) => parts.slice(0, end + 1).join('/')).filter((each) => each.length > 1)
  const rows = await database().reader.redirect.findMany({ where: { path: { in: paths } } })
  const [longest] = rows.sort((one, other) => other.path.length - one.path.length)
  return longest ? longest.target + path.slice(longest.path.length) : null
}
