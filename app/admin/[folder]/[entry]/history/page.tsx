import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { History } from '@/components/admin/history'
import { KINDS, kindOfFolder } from '@/lib/entries/kinds'
import { findEntry, listRevisions } from '@/lib/entries/queries'
import { requireReader } from '@/lib/users/session'
import { restore } from '../../../actions'

export const metadata: Metadata = { title: 'History' }

type Props = { params: Promise<{ folder: string; entry: string }> }

export default async function HistoryPage({ params }: Props) {
  const reader = await requireReader()
  const { folder, entry: id } = await params
  const kind = kindOfFolder(folder) ?? notFound()
  const entry = (await findEntry(reader, kind, id)) ?? notFound()
  const back = `/admin/${KINDS[kind].folder}/${id}`
  return (
    <>
      <nav className="crumbs" aria-label="You are here">
        <ol>
          <li>
            <a href={`/admin/${folder}`}>{KINDS[kind].many}</a>
          </li>
          <li>
            <a href={back}>{entry.title}</a>
          </li>
          <li>
            <span aria-current="page">History</span>
          </li>
        </ol>
      </nav>
      <h1 className="page-title">History</h1>
      <History
        revisions={await listRevisions(reader, kind, id)}
        restore={
          reader.role === 'reader'
            ? null
            : (version) => (
                <form action={restore.bind(null, id, version, back)}>
                  <button type="submit" className="button button-small">
                    Bring version {version} back as a draft
                  </button>
                </form>
              )
        }
      />
    </>
  )
}
