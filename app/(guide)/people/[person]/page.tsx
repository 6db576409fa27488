import type { Metadata } from 'next'
import { cache } from 'react'
import { PersonPage } from '@/components/guide/person-page'
import { findPerson } from '@/lib/people/queries'
import { foundOrMoved } from '../../answers'

type Props = { params: Promise<{ person: string }> }

const foundPerson = cache(async (slug: string) => foundOrMoved(await findPerson(slug), `/people/${slug}`))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, slug } = await foundPerson((await params).person)
  return { title: name, alternates: { canonical: `/people/${slug}` } }
}

export default async function Page({ params }: Props) {
  return <PersonPage person={await foundPerson((await params).person)} />
}
