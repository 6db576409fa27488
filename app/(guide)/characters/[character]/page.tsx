import type { Metadata } from 'next'
import { cache } from 'react'
import { CharacterPage } from '@/components/guide/character-page'
import { findCharacter } from '@/lib/guide/characters/queries'
import { foundOrMoved } from '../../answers'
import { sharedAs } from '../../sharing'

type Props = { params: Promise<{ character: string }> }

const foundCharacter = cache(async (slug: string) =>
  foundOrMoved(await findCharacter(slug), `/characters/${slug}`),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, slug } = await foundCharacter((await params).character)
  const description = `Who played ${name}, in what, and when.`
  const path = `/characters/${slug}`
  return {
    title: name,
    description,
    alternates: { canonical: path },
    ...(await sharedAs({ title: name, description, path })),
  }
}

export default async function Page({ params }: Props) {
  return <CharacterPage character={await foundCharacter((await params).character)} />
}
