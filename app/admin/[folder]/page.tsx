import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EntryList } from '@/components/admin/entry-list'
import { EntrySearch } from '@/components/admin/entry-search'
import { requireReader } from '@/lib/accounts/users/session'
import { KINDS, kindOfFolder } from '@/lib/documents/kinds'
import { listAddress, listQuery } from '@/lib/editing/entry-lists/fields'
import { listEntries, listShowChoices } from '@/lib/editing/entry-lists/queries'

type Props = {
  params: Promise<{ folder: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const kind = kindOfFolder((await params).folder)
  return kind ? { title: KINDS[kind].many } : {}
}

export default async function EntriesPage({ params, searchParams }: Props) {
  const reader = await requireReader()
  const kind = kindOfFolder((await params).folder) ?? notFound()
  const query = listQuery.parse(await searchParams)
  const { many, one, folder } = KINDS[kind]
  const { entries, more } = await listEntries(reader, kind, query)
  const shows = kind === 'season' ? await listShowChoices(reader, query.show) : []
  const { page, ...others } = query
  const isNarrowed = listAddress(folder, { ...others, sort: 'title' }) !== `/admin/${folder}`
  return (
    <>
      <h1 className="page-title">{many}</h1>
      <EntrySearch kind={kind} query={query} shows={shows} mayAdd={reader.role !== 'reader'} />
      {entries.length === 0 ? (
        <p className="part">{isNarrowed || page > 1 ? 'No entries match.' : `There is no ${one} yet.`}</p>
      ) : (
        <EntryList entries={entries} from={listAddress(folder, query)} />
      )}
      {(page > 1 || more) && (
        <nav className="acts" aria-label="Pages">
          {page > 1 && (
            <a className="button" href={listAddress(folder, { ...others, page: page - 1 })}>
              Previous
            </a>
          )}
          <span>Page {page}</span>
          {more && (
            <a className="button" href={listAddress(folder, { ...others, page: page + 1 })}>
              Next
            </a>
          )}
        </nav>
      )}
    </>
  )
}
