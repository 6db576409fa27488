import { resultOrRefusal } from '@/app/admin/acting'
import type { Editor } from '@/lib/accounts/editor'
import { actingEditor } from '@/lib/accounts/users/session'
import { storeUploadedTable } from '@/lib/exchange/csv/commands'
import { decodeText } from '@/lib/exchange/csv/csv-text'
import { isTable } from '@/lib/exchange/csv/queries'
import { Invalid } from '@/lib/foundation/errors'

const MAX_BYTES = 2 * 1024 * 1024

type Props = { params: Promise<{ folder: string; entry: string }> }

/** Stores an uploaded CSV of a season's episodes or cast, and redirects to the preview of its changes. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const acting = await actingEditor()
  const { folder, entry } = await params
  const page = `/admin/${encodeURIComponent(folder)}/${encodeURIComponent(entry)}/table`
  if ('refused' in acting) return to(acting.refused === 'signed-out' ? `/sign-in?from=${page}` : '/admin')
  const kept = await resultOrRefusal(async () => ({
    id: await keep(acting.editor, entry, await formIn(request)),
  }))
  if ('id' in kept) return to(`${page}?upload=${kept.id}`)
  return to(`${page}?refused=${encodeURIComponent(kept.message)}`)
}

async function formIn(request: Request): Promise<FormData> {
  const form = await request.formData().catch(() => null)
  return form ?? refuse('The form came incomplete. Send it again.')
}

async function keep(editor: Editor, seasonId: string, form: FormData): Promise<string> {
  const [table, file] = [form.get('table'), form.get('file')]
  if (!isTable(table)) return refuse('Choose whether the file has the episodes or the cast.')
  if (!(file instanceof File) || file.size === 0) return refuse('Choose a file.')
  if (file.size > MAX_BYTES) return refuse('The file is larger than 2 MB, the limit.')
  const { text } = decodeText(new Uint8Array(await file.arrayBuffer()))
  return storeUploadedTable(editor, { seasonId, table, text })
}

function refuse(message: string): never {
  throw new Invalid([{ path: 'file', message }])
}

function to(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } })
}
