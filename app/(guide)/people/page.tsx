import type { Metadata } from 'next'
import { ListPage } from '@/components/guide/list-page'
import { listPeople, type PersonInList } from '@/lib/guide/people/queries'
import { canonicalPath, linkPreview } from '../link-preview'
import { pageOr404 } from '../page-or-404'
import { parseLetter, parsePage, parseRegion, type SearchParameter } from '../parameters'

type Props = {
  searchParams: Promise<{ page?: SearchParameter; letter?: SearchParameter; region?: SearchParameter }>
}

const DESCRIPTION = 'Everybody in the guide, with every part they play.'

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { page, letter } = await searchParams
  return {
    title: 'People',
    description: DESCRIPTION,
    alternates: {
      canonical: canonicalPath('/people', { page: parsePage(page), isNarrowed: Boolean(letter) }),
    },
    ...(await linkPreview({ title: 'People', description: DESCRIPTION, path: '/people' })),
  }
}

const itemOf = ({ slug, name, note }: PersonInList) => ({ path: `/people/${slug}`, name, note })

export default async function Page({ searchParams }: Props) {
  const query = await searchParams
  const letter = await parseLetter(query.letter)
  const list = pageOr404(await listPeople(parsePage(query.page), letter))
  return (
    <ListPage
      title="People"
      path="/people"
      list={list}
      itemOf={itemOf}
      region={parseRegion(query.region)}
      letters={{ chosen: letter }}
    />
  )
}
