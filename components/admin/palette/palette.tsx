'use client'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { actionsOfPage, type Command, type PalettePlace, placesToGo } from './commands'
import { hasSingleKeys, pressInList } from './list-keys'
import { whenPaletteIsAsked } from './opening'

type Props = { places: PalettePlace[]; kinds: { folder: string; one: string }[] }

// Both wait until they are asked for: no page is heavier for them.
const PaletteDialog = lazy(() =>
  import('./palette-dialog').then(({ PaletteDialog }) => ({ default: PaletteDialog })),
)
const ShortcutsDialog = lazy(() =>
  import('./shortcuts').then(({ ShortcutsDialog }) => ({ default: ShortcutsDialog })),
)

type Open = { what: 'palette'; ofPage: Command[] } | { what: 'shortcuts' } | null

/** Ctrl or Cmd+K: find an entry and go there, or do what the admin and the open page can do. `?` shows the keys. */
export function Palette({ places, kinds }: Props) {
  const [open, setOpen] = useState<Open>(null)
  const ofAdmin = useMemo(() => placesToGo(places, kinds), [places, kinds])

  useEffect(() => {
    const openPalette = () => setOpen({ what: 'palette', ofPage: actionsOfPage(document) })
    const press = (event: KeyboardEvent) => {
      const command = commandOf(event)
      if (!command || document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      if (command === 'palette') openPalette()
      else setOpen({ what: 'shortcuts' })
    }
    addEventListener('keydown', press)
    addEventListener('keydown', pressInList)
    const stop = whenPaletteIsAsked(openPalette)
    return () => {
      removeEventListener('keydown', press)
      removeEventListener('keydown', pressInList)
      stop()
    }
  }, [])

  const close = () => setOpen(null)
  if (!open) return null
  return (
    <Suspense>
      {open.what === 'palette' ? (
        <PaletteDialog commands={[...open.ofPage, ...ofAdmin]} onClose={close} />
      ) : (
        <ShortcutsDialog onClose={close} />
      )}
    </Suspense>
  )
}

function commandOf(event: KeyboardEvent): 'palette' | 'shortcuts' | null {
  const { key, ctrlKey, metaKey, altKey, target } = event
  if (key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey) return 'palette'
  const isTyping = target instanceof Element && target.closest('input, textarea, select, [role="grid"]')
  return key === '?' && !ctrlKey && !metaKey && !isTyping && hasSingleKeys() ? 'shortcuts' : null
}
