import { MAY_NOT } from '@/components/admin/forms/answer'
import type { UploadAnswer } from '@/components/admin/pictures/answer'
import { actingEditor } from '@/lib/accounts/users/session'
import { type StoredPicture, storePicture, tooLong, tooManyPictures } from '@/lib/editing/pictures/commands'
import { Invalid, Unavailable } from '@/lib/foundation/errors'
import { limiter } from '@/lib/foundation/limiter'
import { MOST_BYTES } from '@/lib/foundation/picture-names'

const STATUS = { 'signed-out': 401, 'not-allowed': 403 }

// Four uploads in memory at 25 MB each; others wait before they are read.
const inTurn = limiter({ atOnce: 4, mostWaiting: 20, tooMany: tooManyPictures })

/** Takes a picture as the body of the request, and answers what became of it. `?name=` is what its file is called. */
export async function POST(request: Request): Promise<Response> {
  const acting = await actingEditor()
  if ('refused' in acting) return refused({ status: STATUS[acting.refused], said: MAY_NOT[acting.refused] })
  const name = new URL(request.url).searchParams.get('name') ?? ''
  try {
    return answer(
      200,
      uploadMessage(await inTurn(async () => storePicture(acting.editor, await bodyOf(request), name))),
    )
  } catch (fault) {
    if (fault instanceof Invalid) return refused({ status: 400, said: fault.message })
    if (fault instanceof Unavailable) return refused({ status: 503, said: fault.message })
    throw fault
  }
}

/** Everything that was sent, or Invalid as soon as it is more than a picture may be. */
async function bodyOf({ body }: Request): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  const reader = body?.getReader()
  let length = 0
  const next = () => reader?.read().catch(brokenOff)
  for (let read = await next(); read && !read.done; read = await next()) {
    length += read.value.length
    if (length > MOST_BYTES) {
      await reader?.cancel()
      throw tooLong()
    }
    pieces.push(read.value)
  }
  return Buffer.concat(pieces)
}

function brokenOff(): never {
  throw new Invalid([{ path: 'file', message: 'The upload broke off.' }])
}

function uploadMessage({ file, width, height, isKnown, note }: StoredPicture): UploadAnswer {
  const what = isKnown ? 'This picture was here already, and is used again.' : 'The picture is stored.'
  return { outcome: 'stored', file, width, height, said: [what, note].filter(Boolean).join(' ') }
}

function refused({ status, said }: { status: number; said: string }): Response {
  return answer(status, { outcome: 'refused', said })
}

function answer(status: number, body: UploadAnswer): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}
