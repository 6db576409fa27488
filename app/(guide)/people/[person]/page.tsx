import type { Metadata } from 'next'
import { cache } from 'react'
import { PersonPage } from '@/components/guide/person-page'
import { findPerson } from '@/lib/guide/people/queries'
import { linkPreview } from '../../link-preview'
import { viewOrRedirect } from '../../page-or-404'

type Props = { params: Promise<{ person: string }> }

const loadPerson = cache(async (slug: string) => viewOrRedirect(await findPerson(slug), `/people/${slug}`))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, slug } = await loadPerson((await params).person)
  const description = `What ${name} is in: every part in the guide.`
  const path = `/people/${slug}`
  return {
    title: name,
    description,
    alternates: { canonical: path },
    ...(await linkPreview({ title: name, description, path, type: 'profile' })),
  }
}

export default async function Page({ params }: Props) {
  return <PersonPage person={await loadPerson((await params).person)} />
}
