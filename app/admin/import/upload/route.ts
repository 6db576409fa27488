import { resultOrRefusal } from '@/app/admin/acting'
import type { Editor } from '@/lib/accounts/editor'
import { actingEditor } from '@/lib/accounts/users/session'
import { storeUpload } from '@/lib/exchange/imports/commands'
import { fetchShow } from '@/lib/exchange/imports/fetching'
import type { Upload } from '@/lib/exchange/imports/uploads'
import { guideNow } from '@/lib/foundation/clock'
import { Invalid } from '@/lib/foundation/errors'
import { readSetting } from '@/lib/foundation/settings'

const MAX_BYTES = 20 * 1024 * 1024
const MAX_FILES = 30

/** Takes a catalogue's files, or the number of a show to ask it for, and leads to what they would change. */
export async function POST(request: Request): Promise<Response> {
  const acting = await actingEditor()
  if ('refused' in acting)
    return to(acting.refused === 'signed-out' ? '/sign-in?from=/admin/import' : '/admin')
  const kept = await resultOrRefusal(async () => {
    const form = await request.formData().catch(() => null)
    if (!form) throw new Invalid([{ path: '', message: 'The form came incomplete. Send it again.' }])
    return { id: await keep(acting.editor, form) }
  })
  if ('id' in kept) return to(`/admin/import/${kept.id}`)
  return to(`/admin/import?refused=${encodeURIComponent(kept.message.slice(0, 300))}`)
}

async function keep(editor: Editor, form: FormData): Promise<string> {
  const provider = form.get('provider') === 'tmdb' ? 'tmdb' : 'tvmaze'
  const number = String(form.get('number') ?? '').trim()
  const uploaded = form.getAll('files').filter((each) => each instanceof File && each.size > 0) as File[]
  if (number === '' && uploaded.length === 0)
    throw new Invalid([{ path: 'files', message: 'Choose files, or write the number of a show.' }])
  const files =
    uploaded.length > 0
      ? await textsOf(uploaded)
      : await fetchShow({ provider, number, tmdbKey: readSetting('TMDB_KEY') ?? '' })
  const seenOn = guideNow().toString().slice(0, 10)
  return storeUpload(editor, { provider, seenOn, zone: '', files })
}

async function textsOf(files: File[]): Promise<Upload['files']> {
  const long = files.find(({ size }) => size > MAX_BYTES)
  if (long || files.length > MAX_FILES)
    throw new Invalid([
      {
        path: 'files',
        message: long
          ? `${long.name} is larger than 20 MB, which is the most that is read.`
          : `At most ${MAX_FILES} files are read at once.`,
      },
    ])
  return Promise.all(files.map(async (file) => ({ name: file.name.slice(0, 100), text: await file.text() })))
}

function to(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } })
}
