import type { Metadata } from 'next'
import { ListPage } from '@/components/guide/list-page'
import { listPeople, type PersonInList } from '@/lib/people/queries'
import { type Paged, pageIn, pageNumber } from '../answers'
import { sharedAs } from '../sharing'

const DESCRIPTION = 'Everybody in the guide, with every part they play.'

export const metadata: Metadata = {
  title: 'People',
  description: DESCRIPTION,
  alternates: { canonical: '/people' },
  ...sharedAs({ title: 'People', description: DESCRIPTION, path: '/people' }),
}

const itemOf = ({ slug, name, note }: PersonInList) => ({ path: `/people/${slug}`, name, note })

export default async function Page({ searchParams }: Paged) {
  const list = pageIn(await listPeople(pageNumber((await searchParams).page)))
  return <ListPage title="People" path="/people" list={list} itemOf={itemOf} />
}
