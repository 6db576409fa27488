import { resultOrRefusal } from '@/app/admin/acting'
import { sentForm } from '@/app/admin/sent-form'
import type { Editor } from '@/lib/accounts/editor'
import { actingEditor } from '@/lib/accounts/users/session'
import { storeUploadedTable } from '@/lib/exchange/csv/commands'
import { parseAside } from '@/lib/exchange/parsing/aside'

type Props = { params: Promise<{ folder: string; entry: string }> }

/** Stores an uploaded CSV of a season's episodes or cast, and redirects to the preview of its changes. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const acting = await actingEditor()
  const { folder, entry } = await params
  const page = `/admin/${encodeURIComponent(folder)}/${encodeURIComponent(entry)}/table`
  if ('refused' in acting) return to(acting.refused === 'signed-out' ? `/sign-in?from=${page}` : '/admin')
  const kept = await resultOrRefusal(async () => ({ id: await keep(acting.account, entry, request) }))
  if ('id' in kept) return to(`${page}?upload=${kept.id}`)
  return to(`${page}?refused=${encodeURIComponent(kept.message.slice(0, 300))}`)
}

async function keep(editor: Editor, seasonId: string, request: Request): Promise<string> {
  return storeUploadedTable(editor, { seasonId, ...(await parseAside('tableForm', await sentForm(request))) })
}

function to(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } })
}
