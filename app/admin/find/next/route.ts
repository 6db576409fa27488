import { NextResponse } from 'next/server'
import { ownPath } from '@/lib/accounts/users/origin'
import { requireReader } from '@/lib/accounts/users/session'
import { KINDS, kindOfFolder } from '@/lib/documents/kinds'
import { listAddress, listQuery } from '@/lib/editing/entry-lists/fields'
import { findNext } from '@/lib/editing/entry-lists/queries'

/** Where the list goes on that an entry was opened from: `?from=<its address>&entry=<id>`; path null at its end. */
export async function GET(request: Request): Promise<NextResponse> {
  const reader = await requireReader()
  const parameters = new URL(request.url).searchParams
  const from = new URL(ownPath(parameters.get('from'), '/'), request.url)
  const kind = kindOfFolder(from.pathname.split('/')[2] ?? '')
  if (!kind || from.pathname !== `/admin/${KINDS[kind].folder}`) return NextResponse.json({ path: null })
  const query = listQuery.parse(Object.fromEntries(from.searchParams))
  const next = await findNext(reader, { kind, query, id: (parameters.get('entry') ?? '').slice(0, 60) })
  if (!next) return NextResponse.json({ path: null })
  const { folder } = KINDS[kind]
  const list = listAddress(folder, { ...query, page: next.page })
  return NextResponse.json({ path: `/admin/${folder}/${next.id}?from=${encodeURIComponent(list)}` })
}
