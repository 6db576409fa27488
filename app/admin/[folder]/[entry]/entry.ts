import { notFound } from 'next/navigation'
import type { Reader } from '@/lib/accounts/editor'
import { kindOfFolder } from '@/lib/documents/kinds'
import { findEntry } from '@/lib/editing/entries/queries'

export type EntryProps = { params: Promise<{ folder: string; entry: string }> }

/** The entry an admin page is about, for who was asked for already; 404 where there is none. */
export async function entryFor(reader: Reader, { params }: EntryProps) {
  const { folder, entry: id } = await params
  const kind = kindOfFolder(folder) ?? notFound()
  const entry = (await findEntry(reader, { kind, id })) ?? notFound()
  return { kind, entry, entryRef: { folder, entryId: id }, path: `/admin/${folder}/${id}` }
}
