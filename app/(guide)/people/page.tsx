import type { Metadata } from 'next'
import { ListPage } from '@/components/guide/list-page'
import { listPeople, type PersonInList } from '@/lib/guide/people/queries'
import { pageIn, pageNumber } from '../answers'
import { canonicalOf, parseLetter, type SearchParameter } from '../filters'
import { sharedAs } from '../sharing'

type Props = { searchParams: Promise<{ page?: SearchParameter; letter?: SearchParameter }> }

const DESCRIPTION = 'Everybody in the guide, with every part they play.'

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { page, letter } = await searchParams
  return {
    title: 'People',
    description: DESCRIPTION,
    alternates: {
      canonical: canonicalOf('/people', { page: pageNumber(page), isNarrowed: Boolean(letter) }),
    },
    ...(await sharedAs({ title: 'People', description: DESCRIPTION, path: '/people' })),
  }
}

const itemOf = ({ slug, name, note }: PersonInList) => ({ path: `/people/${slug}`, name, note })

export default async function Page({ searchParams }: Props) {
  const query = await searchParams
  const letter = await parseLetter(query.letter)
  const list = pageIn(await listPeople(pageNumber(query.page), letter))
  return <ListPage title="People" path="/people" list={list} itemOf={itemOf} letters={{ chosen: letter }} />
}
