import { useEffect, useRef } from 'react'
import { fieldId } from './context'

const ASKED = 'gotofield'
// Another part of the document takes some frames to be drawn, and a row some more to open.
const MOST_FRAMES = 60

/** Opens whatever the field of a path is folded into, or drawn by, and puts the cursor in it. */
export function goToField(path: string, frames = 0): void {
  const field = document.getElementById(fieldId(path))
  if (field) {
    putCursorIn(field)
    return
  }
  const isTaken = !document.dispatchEvent(new CustomEvent(ASKED, { detail: path, cancelable: true }))
  if (isTaken) return
  if (frames < MOST_FRAMES) requestAnimationFrame(() => goToField(path, frames + 1))
  else if (path.includes('.')) goToField(path.slice(0, path.lastIndexOf('.')), MOST_FRAMES)
}

function putCursorIn(field: HTMLElement) {
  for (let fold = field.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true
  field.scrollIntoView({ block: 'center' })
  const target = field.matches('input, select, textarea')
    ? field
    : field.querySelector<HTMLElement>('summary, input, button')
  ;(target ?? field).focus()
}

/**
 * Listens for a way to a field of one of a list's rows that is not drawn yet. `reach` draws it; where it has put the
 * cursor there itself, it answers true.
 */
export function useGoingTo(list: string, reach: (id: string, key: string) => boolean) {
  const latest = useRef(reach)
  latest.current = reach
  useEffect(() => {
    const listen = (event: Event) => {
      const path = event instanceof CustomEvent ? String(event.detail) : ''
      const [id = '', key = ''] = path.startsWith(`${list}.`) ? path.slice(list.length + 1).split('.') : []
      if (id && latest.current(id, key)) event.preventDefault()
    }
    document.addEventListener(ASKED, listen)
    return () => document.removeEventListener(ASKED, listen)
  }, [list])
}
