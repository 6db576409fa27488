import { NextResponse } from 'next/server'
import { requireEditor } from '@/lib/accounts/users/session'
import { runningImports } from '@/lib/exchange/imports/progress'

/** How far the import of an upload is; null when none runs here. */
export async function GET(_request: Request, { params }: { params: Promise<{ upload: string }> }) {
  await requireEditor()
  const { upload } = await params
  return NextResponse.json(runningImports().get(upload) ?? null)
}
