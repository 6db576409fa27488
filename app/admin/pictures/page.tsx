import type { Metadata } from 'next'
import { PictureList } from '@/components/admin/pictures/picture-list'
import { requireReader } from '@/lib/accounts/users/session'
import { listPictures, PICTURES_A_PAGE } from '@/lib/editing/pictures/queries'
import { pictureQuery } from '@/lib/editing/pictures/query'
import { remove } from './actions'

export const metadata: Metadata = { title: 'Pictures' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function PicturesPage({ searchParams }: Props) {
  const reader = await requireReader()
  const { only, page } = pictureQuery.parse(await searchParams)
  const { pictures, total } = await listPictures(reader, { only, page })
  const address = (to: number) => `/admin/pictures?${only ? `only=${only}&` : ''}page=${to}`
  return (
    <>
      <h1 className="page-title">Pictures</h1>
      <nav className="admin-tools" aria-label="Which pictures">
        <p>
          <a href="/admin/pictures" aria-current={only ? undefined : 'page'}>
            All
          </a>
          {' · '}
          <a href="/admin/pictures?only=unused" aria-current={only ? 'page' : undefined}>
            Not used
          </a>
        </p>
        <p className="soft">{total === 1 ? 'One picture' : `${total} pictures`}</p>
      </nav>
      <p className="hint">Pictures are added in the form of an entry, under Images.</p>
      {pictures.length === 0 && (
        <p>{only ? 'Every picture is used.' : 'No picture has been uploaded yet.'}</p>
      )}
      <PictureList pictures={pictures} remove={reader.role === 'reader' ? null : remove} />
      <nav className="acts" aria-label="Pages">
        {page > 1 && (
          <a className="button" href={address(page - 1)}>
            Newer
          </a>
        )}
        {page * PICTURES_A_PAGE < total && (
          <a className="button" href={address(page + 1)}>
            Older
          </a>
        )}
      </nav>
    </>
  )
}
