import type { Metadata } from 'next'
import { CharacterPage } from '@/components/guide/character-page'
import { findCharacter } from '@/lib/characters/queries'
import { foundOrMoved } from '../../answers'

type Props = { params: Promise<{ character: string }> }

async function characterOf({ params }: Props) {
  const { character: slug } = await params
  return foundOrMoved(await findCharacter(slug), `/characters/${slug}`)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { name, slug } = await characterOf(props)
  return { title: name, alternates: { canonical: `/characters/${slug}` } }
}

export default async function Page(props: Props) {
  return <CharacterPage character={await characterOf(props)} />
}
