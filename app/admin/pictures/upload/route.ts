import { asEditor } from '@/app/admin/acting'
import type { Refusal } from '@/components/admin/forms/refusal'
import type { UploadAnswer } from '@/components/admin/pictures/answer'
import { type StoredPicture, storePicture, tooLong, tooManyPictures } from '@/lib/editing/pictures/commands'
import { Invalid } from '@/lib/foundation/errors'
import { limiter } from '@/lib/foundation/limiter'
import { MAX_BYTES } from '@/lib/foundation/picture-names'

const STATUS: Record<Refusal['because'], number> = {
  'signed-out': 401,
  'not-allowed': 403,
  'second-factor': 403,
  invalid: 400,
  conflict: 409,
  gone: 404,
  busy: 503,
}

// Four uploads in the memory of one server at 25 MB each; others wait before they are read.
const inTurn = limiter({ atOnce: 4, mostWaiting: 20, tooMany: tooManyPictures })

/** Takes a picture as the body of the request, and answers what became of it. `?name=` is what its file is called. */
export async function POST(request: Request): Promise<Response> {
  const name = new URL(request.url).searchParams.get('name') ?? ''
  const body: UploadAnswer = await asEditor(async (editor) =>
    uploadMessage(await inTurn(async () => storePicture(editor, await bodyOf(request), name))),
  )
  const status = body.outcome === 'stored' ? 200 : STATUS[body.because]
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}

/** Everything that was sent, or Invalid as soon as it is more than a picture may be. */
async function bodyOf({ body }: Request): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  const reader = body?.getReader()
  let length = 0
  const next = () => reader?.read().catch(brokenOff)
  for (let read = await next(); read && !read.done; read = await next()) {
    length += read.value.length
    if (length > MAX_BYTES) {
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
  return { outcome: 'stored', file, width, height, message: [what, note].filter(Boolean).join(' ') }
}
