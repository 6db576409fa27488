import { NextResponse } from 'next/server'
import { requireEditor } from '@/lib/accounts/users/session'
import { findProgress } from '@/lib/exchange/imports/progress/queries'

/** How far the import of an upload is; null when none runs. */
export async function GET(_request: Request, { params }: { params: Promise<{ upload: string }> }) {
  const editor = await requireEditor()
  const { upload } = await params
  return NextResponse.json(await findProgress(editor, upload))
}
