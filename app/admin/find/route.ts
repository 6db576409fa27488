import { NextResponse } from 'next/server'
import { requireReader } from '@/lib/accounts/users/session'
import { isKind } from '@/lib/documents/kinds'
import { findChoice, findChoices } from '@/lib/editing/entry-search/queries'

/** What the picker and the palette ask while one types: `?kind=person&q=whoopi`, or `?id=` for one entry. */
export async function GET(request: Request): Promise<NextResponse> {
  const reader = await requireReader()
  const query = new URL(request.url).searchParams
  const id = query.get('id')
  if (id !== null) {
    const choice = await findChoice(reader, id.slice(0, 60))
    return NextResponse.json({ choices: choice ? [choice] : [] })
  }
  const kind = query.get('kind') ?? ''
  const q = query.get('q') ?? ''
  return NextResponse.json({
    choices: await findChoices(reader, { kind: isKind(kind) ? kind : undefined, q }),
  })
}
