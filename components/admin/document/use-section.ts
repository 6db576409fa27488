'use client'
import { usePathname, useSearchParams } from 'next/navigation'
import { useCallback, useEffect } from 'react'
import { goToField } from './go-to-field'
import { type DocumentSection, sectionOfPath } from './sections'

/**
 * The part of the document that is open, as the address says (`?section=story`), and how to open another without
 * leaving the page: what is typed stays. An address that ends in a field (`#field-plot`) opens the field's part.
 */
export function useSection(sections: readonly DocumentSection[], atFirst: string | undefined) {
  const pathname = usePathname()
  const parameters = useSearchParams()
  const asked = parameters.get('section')
  const open = sections.find(({ id }) => id === asked)?.id ?? atFirst ?? ''
  const addressOf = useCallback(
    (id: string) => {
      const query = new URLSearchParams(parameters)
      query.set('section', id)
      return `${pathname}?${query}`
    },
    [pathname, parameters],
  )
  const show = useCallback((id: string) => history.pushState(null, '', addressOf(id)), [addressOf])

  // Once, for the address one came by.
  useEffect(() => {
    const path = location.hash.startsWith('#field-') ? location.hash.slice('#field-'.length) : ''
    const section = path && sectionOfPath(sections, path)
    if (!section) return
    // A frame later: the router follows addresses only once the page stands.
    requestAnimationFrame(() => {
      const query = new URLSearchParams(location.search)
      query.set('section', section)
      history.replaceState(null, '', `${location.pathname}?${query}${location.hash}`)
      goToField(path)
    })
  }, [sections])

  const reach = (path: string) => {
    const id = sectionOfPath(sections, path)
    if (id !== '' && id !== open) show(id)
  }
  return { open, show, reach, addressOf }
}
