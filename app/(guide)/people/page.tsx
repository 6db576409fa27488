import type { Metadata } from 'next'
import { ListPage } from '@/components/guide/list-page'
import { listPeople } from '@/lib/people/queries'

export const metadata: Metadata = { title: 'People', alternates: { canonical: '/people' } }

export default async function Page() {
  const people = await listPeople()
  const items = people.map(({ slug, name, note }) => ({ path: `/people/${slug}`, name, note }))
  return <ListPage title="People" here="/people" items={items} />
}
