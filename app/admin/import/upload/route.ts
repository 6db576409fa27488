import { resultOrRefusal } from '@/app/admin/acting'
import { sentForm } from '@/app/admin/sent-form'
import type { Editor } from '@/lib/accounts/editor'
import { actingEditor } from '@/lib/accounts/users/session'
import { storeUpload } from '@/lib/exchange/imports/commands'
import { fetchShow } from '@/lib/exchange/imports/fetching'
import { parseAside } from '@/lib/exchange/parsing/aside'
import { guideNow } from '@/lib/foundation/clock'
import { readSetting } from '@/lib/foundation/settings'

/** Takes a catalogue's files, or the number of a show to ask it for, and leads to what they would change. */
export async function POST(request: Request): Promise<Response> {
  const acting = await actingEditor()
  if ('refused' in acting)
    return to(acting.refused === 'signed-out' ? '/sign-in?from=/admin/import' : '/admin')
  const kept = await resultOrRefusal(async () => ({ id: await keep(acting.account, request) }))
  if ('id' in kept) return to(`/admin/import/${kept.id}`)
  return to(`/admin/import?refused=${encodeURIComponent(kept.message.slice(0, 300))}`)
}

async function keep(editor: Editor, request: Request): Promise<string> {
  const seenOn = guideNow().toString().slice(0, 10)
  const { number, ...sent } = await parseAside('importForm', { ...(await sentForm(request)), seenOn })
  if (sent.shows.length > 0) return storeUpload(editor, { ...sent, seenOn })
  const { provider } = sent
  const files = await fetchShow({ provider, number, tmdbKey: readSetting('TMDB_KEY') ?? '' })
  const shows = await parseAside('shows', { provider, seenOn, files })
  return storeUpload(editor, { provider, seenOn, files: files.map(({ name }) => name), shows })
}

function to(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } })
}
