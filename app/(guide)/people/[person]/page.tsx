import type { Metadata } from 'next'
import { PersonPage } from '@/components/guide/person-page'
import { findPerson } from '@/lib/people/queries'
import { foundOrMoved } from '../../answers'

type Props = { params: Promise<{ person: string }> }

async function personOf({ params }: Props) {
  const { person: slug } = await params
  return foundOrMoved(await findPerson(slug), `/people/${slug}`)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { name, slug } = await personOf(props)
  return { title: name, alternates: { canonical: `/people/${slug}` } }
}

export default async function Page(props: Props) {
  return <PersonPage person={await personOf(props)} />
}
