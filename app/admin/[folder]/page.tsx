import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EntryList } from '@/components/admin/entry-list'
import { EntrySearch } from '@/components/admin/entry-search'
import { ListForm } from '@/components/admin/list-form'
import { PageHeading } from '@/components/admin/shell/page-heading'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/panel'
import { requireReader } from '@/lib/accounts/users/session'
import { KINDS, kindOfFolder } from '@/lib/documents/kinds'
import { findDetails } from '@/lib/editing/entry-lists/details/queries'
import { listAddress, listQuery } from '@/lib/editing/entry-lists/fields'
import { listEntries, listShowChoices } from '@/lib/editing/entry-lists/queries'
import { guideNow } from '@/lib/foundation/clock'
import { publishChosen } from './actions'

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
  const details = await findDetails(reader, { kind, ids: entries.map(({ id }) => id), now: guideNow() })
  const mayEdit = reader.role !== 'reader'
  const canChoose = mayEdit && entries.some(({ state }) => state !== 'published')
  const { page, ...others } = query
  const isNarrowed = listAddress(folder, { ...others, sort: 'title' }) !== `/admin/${folder}`
  return (
    <>
      <PageHeading
        title={many}
        actions={
          mayEdit && (
            <ButtonLink look="main" href={`/admin/${folder}/new`}>
              New {one}
            </ButtonLink>
          )
        }
      />
      <EntrySearch kind={kind} query={query} shows={shows} />
      <ListForm action={mayEdit ? publishChosen : null} canChoose={canChoose}>
        {entries.length === 0 ? (
          <EmptyState title={isNarrowed || page > 1 ? 'No entries match.' : `There is no ${one} yet.`} />
        ) : (
          <EntryList
            kind={kind}
            entries={entries}
            details={details}
            from={listAddress(folder, query)}
            canChoose={canChoose}
          />
        )}
      </ListForm>
      {(page > 1 || more) && (
        <nav className="mt-5 flex flex-wrap items-center gap-3" aria-label="Pages">
          {page > 1 && (
            <ButtonLink href={listAddress(folder, { ...others, page: page - 1 })}>Previous</ButtonLink>
          )}
          <span>Page {page}</span>
          {more && <ButtonLink href={listAddress(folder, { ...others, page: page + 1 })}>Next</ButtonLink>}
        </nav>
      )}
    </>
  )
}
