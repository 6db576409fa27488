import { useEffect, useState } from 'react'
import { markChanges } from './marked-changes'

type Asked = {
  entryId: string
  version: number
  /** Whether readers see an earlier version, which this one is compared with. */
  isLive: boolean
  /** A code, or "" for none. */
  region: string
  /** ISO, or "" for today. */
  day: string
}

/** The page of a version without its scripts, what changed in it marked, and what is to be said of it. */
export function useComparedPage(asked: Asked): { html: string; words: string } {
  const { entryId, version, isLive, region, day } = asked
  const [page, setPage] = useState({ html: '', words: 'Loading …' })
  useEffect(() => {
    let isCurrent = true
    comparedPage({ entryId, version, isLive, region, day })
      .catch(() => ({ html: '', words: 'The page could not be loaded.' }))
      .then((compared) => isCurrent && setPage(compared))
    return () => {
      isCurrent = false
    }
  }, [entryId, version, isLive, region, day])
  return page
}

async function comparedPage({ entryId, version, isLive, region, day }: Asked) {
  const query = new URLSearchParams({ ...(region && { region }), ...(day && { on: day }) })
  const pageOf = (which: number | 'live') => loaded(`/as-readers/${entryId}/${which}?${query}`)
  const [draft, live] = await Promise.all([pageOf(version), isLive ? pageOf('live') : null])
  if (!draft) return { html: '', words: 'The page could not be shown. Reload to sign in again.' }
  const words = live ? changesInWords(markChanges(draft, live)) : 'Readers see nothing of it yet.'
  return { html: `<!doctype html>${draft.documentElement.outerHTML}`, words }
}

/** A page without scripts, whose links open beside the admin; null where it can't be had. */
async function loaded(path: string): Promise<Document | null> {
  const answer = await fetch(path)
  if (!answer.ok || answer.redirected) return null
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  for (const script of page.querySelectorAll('script, link[as=script]')) script.remove()
  const base = page.createElement('base')
  base.target = '_blank'
  page.head.prepend(base)
  return page
}

function changesInWords({ marked, gone }: { marked: number; gone: number }): string {
  if (marked === 0 && gone === 0) return 'Nothing here differs from what readers see.'
  const places = marked === 1 ? 'One place is new, and marked' : `${marked} places are new, and marked`
  return gone === 0 ? `${places}.` : `${places}; ${gone === 1 ? 'one is' : `${gone} are`} gone.`
}
