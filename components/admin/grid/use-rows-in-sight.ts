'use client'
import { type RefObject, useEffect, useState } from 'react'

/** As in looks.ts, in rem. */
const ROW_REM = 2.5
const BEYOND = 6

/** Which rows can be seen in a scrolling region, with some beyond either end; nothing is measured on the server. */
export function useRowsInSight(region: RefObject<HTMLElement | null>, count: number) {
  const [sight, setSight] = useState({ first: 0, page: 1, rowHeight: 0 })

  useEffect(() => {
    const at = region.current
    if (!at) return
    const measure = () => {
      const rowHeight = ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      const first = Math.max(0, Math.floor(at.scrollTop / rowHeight) - BEYOND)
      const page = Math.max(1, Math.floor(at.clientHeight / rowHeight) - 2)
      setSight((was) =>
        was.first === first && was.page === page && was.rowHeight === rowHeight
          ? was
          : { first, page, rowHeight },
      )
    }
    measure()
    const sizes = new ResizeObserver(measure)
    sizes.observe(at)
    at.addEventListener('scroll', measure, { passive: true })
    return () => {
      sizes.disconnect()
      at.removeEventListener('scroll', measure)
    }
  }, [region])

  const { first, page, rowHeight } = sight
  const last = Math.min(count - 1, first + page + 2 + 2 * BEYOND)
  return {
    page,
    rowHeight,
    last,
    first: Math.min(first, Math.max(0, last)),
    height: count * rowHeight,
    isMeasured: rowHeight > 0,
  }
}
