import type { Metadata } from 'next'
import { cache } from 'react'
import { PersonPage } from '@/components/guide/person-page'
import { findPerson } from '@/lib/guide/people/queries'
import { foundOrMoved } from '../../answers'
import { sharedAs } from '../../sharing'

type Props = { params: Promise<{ person: string }> }

const foundPerson = cache(async (slug: string) => foundOrMoved(await findPerson(slug), `/people/${slug}`))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, slug } = await foundPerson((await params).person)
  const description = `What ${name} is in: every part in the guide.`
  const path = `/people/${slug}`
  return {
    title: name,
    description,
    alternates: { canonical: path },
    ...(await sharedAs({ title: name, description, path, type: 'profile' })),
  }
}

export default async function Page({ params }: Props) {
  return <PersonPage person={await foundPerson((await params).person)} />
}
