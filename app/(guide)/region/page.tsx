import type { Metadata } from 'next'
import { RegionPage } from '@/components/guide/region-page'
import { readerPageAt } from '@/lib/guide/reader-pages'
import type { SearchParameter } from '../parameters'

export const metadata: Metadata = { title: 'Your region', robots: { index: false } }

type Props = { searchParams: Promise<{ back?: SearchParameter }> }

export default async function Page({ searchParams }: Props) {
  return <RegionPage {...wayBack((await searchParams).back)} />
}

/** A page of this guide and what it is asked; the front page for anything else. */
function wayBack(back: SearchParameter): { path: string; kept: Record<string, string> } {
  const [path = '', query = ''] = typeof back === 'string' ? back.split('?') : []
  const page = /^\/(?!\/)[\w/.~-]*$/.test(path) ? readerPageAt(path)?.page : undefined
  if (!page) return { path: '/', kept: {} }
  const given = new URLSearchParams(query)
  const kept = (page.parameters ?? []).flatMap((name) => {
    const value = given.get(name)
    return value && name !== 'region' && name !== 'after' ? [[name, value] as const] : []
  })
  return { path, kept: Object.fromEntries(kept) }
}
