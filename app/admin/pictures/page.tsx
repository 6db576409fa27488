import type { Metadata } from 'next'
import { PictureList } from '@/components/admin/pictures/picture-list'
import { PageHeading } from '@/components/admin/shell/page-heading'
import { buttonClass } from '@/components/ui/classes'
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
      <PageHeading title="Pictures" />
      <nav
        className="mb-5 flex flex-wrap items-center justify-between gap-x-5 gap-y-2.5"
        aria-label="Which pictures"
      >
        <p>
          <a href="/admin/pictures" aria-current={only ? undefined : 'page'}>
            All
          </a>
          {' · '}
          <a href="/admin/pictures?only=unused" aria-current={only ? 'page' : undefined}>
            Not used
          </a>
        </p>
        <p className="text-soft">{total === 1 ? 'One picture' : `${total} pictures`}</p>
      </nav>
      <p className="text-tiny text-soft">Pictures are added in the form of an entry, under Images.</p>
      {pictures.length === 0 && (
        <p>{only ? 'Every picture is used.' : 'No picture has been uploaded yet.'}</p>
      )}
      <PictureList pictures={pictures} remove={reader.role === 'reader' ? null : remove} />
      <nav className="mt-5 flex flex-wrap items-center gap-3" aria-label="Pages">
        {page > 1 && (
          <a className={buttonClass()} href={address(page - 1)}>
            Newer
          </a>
        )}
        {page * PICTURES_A_PAGE < total && (
          <a className={buttonClass()} href={address(page + 1)}>
            Older
          </a>
        )}
      </nav>
    </>
  )
}
