import type { Metadata } from 'next'
import { cache } from 'react'
import { CharacterPage } from '@/components/guide/character-page'
import { findCharacter } from '@/lib/guide/characters/queries'
import { linkPreview } from '../../link-preview'
import { viewOrRedirect } from '../../page-or-404'
import { parseRegion, type SearchParameter } from '../../parameters'

type Props = { params: Promise<{ character: string }>; searchParams: Promise<{ region?: SearchParameter }> }

const loadCharacter = cache(async (slug: string) =>
  viewOrRedirect(await findCharacter(slug), `/characters/${slug}`),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, slug } = await loadCharacter((await params).character)
  const description = `Who played ${name}, in what, and when.`
  const path = `/characters/${slug}`
  return {
    title: name,
    description,
    alternates: { canonical: path },
    ...(await linkPreview({ title: name, description, path })),
  }
}

export default async function Page({ params, searchParams }: Props) {
  const region = parseRegion((await searchParams).region)
  return <CharacterPage character={await loadCharacter((await params).character)} region={region} />
}
