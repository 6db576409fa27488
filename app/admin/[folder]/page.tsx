import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EntryList } from '@/components/admin/entry-list'
import { EntrySearch } from '@/components/admin/entry-search'
import { KINDS, kindOfFolder } from '@/lib/entries/kinds'
import { ENTRIES_A_PAGE, listEntries } from '@/lib/entries/queries'
import { requireReader } from '@/lib/users/session'

type Props = {
  params: Promise<{ folder: string }>
  searchParams: Promise<{ q?: string | string[]; page?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const kind = kindOfFolder((await params).folder)
  return kind ? { title: KINDS[kind].many } : {}
}

export default async function EntriesPage({ params, searchParams }: Props) {
  const reader = await requireReader()
  const kind = kindOfFolder((await params).folder) ?? notFound()
  const asked = await searchParams
  const q = typeof asked.q === 'string' ? asked.q.slice(0, 100).trim() : ''
  const page = Math.max(1, Math.min(10_000, Number(asked.page) || 1))
  const { entries, total } = await listEntries(reader, { kind, q, page })
  const { many, one, folder } = KINDS[kind]
  return (
    <>
      <h1 className="page-title">{many}</h1>
      <EntrySearch folder={folder} one={one} q={q} mayAdd={reader.role !== 'reader'} />
      {entries.length === 0 ? (
        <p className="part">{q ? `Nothing is called “${q}”.` : `There is no ${one} yet.`}</p>
      ) : (
        <EntryList entries={entries} />
      )}
      {total > ENTRIES_A_PAGE && (
        <nav className="acts" aria-label="Pages">
          {page > 1 && (
            <a className="button" href={`/admin/${folder}?q=${encodeURIComponent(q)}&page=${page - 1}`}>
              Earlier
            </a>
          )}
          <span>{total} in all</span>
          {page * ENTRIES_A_PAGE < total && (
            <a className="button" href={`/admin/${folder}?q=${encodeURIComponent(q)}&page=${page + 1}`}>
              Next
            </a>
          )}
        </nav>
      )}
    </>
  )
}
