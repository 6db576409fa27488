import 'server-only'
import type { Reader } from '@/lib/accounts/editor'
import { database, type Transaction } from '@/lib/foundation/db/client'
import { type Page, pageOf, slice } from '@/lib/foundation/paging'

/** More moves in a row than any entry has made, so that a loop somebody wrote by hand ends. */
const MAX_MOVES = 10

/** Where an old path leads now, what stands below it included ("/shows/old/season-2"); null when it never moved. */
export async function findRedirect(
  path: string,
  client: Transaction = database().reader,
): Promise<string | null> {
  let target = path
  for (let moves = 0; moves < MAX_MOVES; moves += 1) {
    const next = await nextPath(client, target)
    if (next === null) break
    target = next
  }
  return target === path ? null : target
}

async function nextPath(client: Transaction, path: string): Promise<string | null> {
  const parts = path.split('/')
  const paths = parts.map((_, end) => parts.slice(0, end + 1).join('/')).filter((each) => each.length > 1)
  const rows = await client.redirect.findMany({ where: { path: { in: paths } } })
  const [longest] = rows.sort((one, other) => other.path.length - one.path.length)
  return longest ? longest.target + path.slice(longest.path.length) : null
}

export type RedirectView = { path: string; target: string }

/** Redirects whose old or new path contains the words, by the old one. */
export async function listRedirects(
  _reader: Reader,
  { q, page }: { q: string; page: number },
): Promise<Page<RedirectView>> {
  const { reader } = database()
  const words = { contains: q }
  const where = q ? { OR: [{ path: words }, { target: words }] } : {}
  const select = { path: true, target: true }
  const [rows, total] = await Promise.all([
    reader.redirect.findMany({ where, select, orderBy: { path: 'asc' }, ...slice(page, 100) }),
    reader.redirect.count({ where }),
  ])
  return pageOf(rows, { page, size: 100, total })
}
