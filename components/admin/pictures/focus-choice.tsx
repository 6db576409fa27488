'use client'
import type { KeyboardEvent, MouseEvent } from 'react'
import type { Values } from '@/lib/documents/field-tree'
import { addressesOf, pictureIn } from '@/lib/foundation/picture-names'

type Props = {
  file: string
  /** The image's row. */
  values: Values
  set: (key: 'focalX' | 'focalY', value: number) => void
  readOnly: boolean
}

const MOVES: Record<string, ['focalX' | 'focalY', -1 | 1]> = {
  ArrowLeft: ['focalX', -1],
  ArrowRight: ['focalX', 1],
  ArrowUp: ['focalY', -1],
  ArrowDown: ['focalY', 1],
}

/** The picture with the point that stays in view where it is cropped: set by a click or by the arrow keys. */
export function FocusChoice({ file, values, set, readOnly }: Props) {
  const [x, y] = [percent(values.focalX), percent(values.focalY)]
  const picture = pictureIn(file)
  const shown = picture ? addressesOf(picture, Number(values.width) || 320).file : file
  const choose = ({ detail, clientX, clientY, currentTarget }: MouseEvent) => {
    // Enter and the space bar click as well, at no point.
    if (detail === 0) return
    const { left, top, width, height } = currentTarget.getBoundingClientRect()
    set('focalX', within((clientX - left) / width))
    set('focalY', within((clientY - top) / height))
  }
  const move = (event: KeyboardEvent) => {
    const [key, by] = MOVES[event.key] ?? []
    if (!key || !by) return
    event.preventDefault()
    set(key, within(((key === 'focalX' ? x : y) + by * (event.shiftKey ? 10 : 1)) / 100))
  }
  return (
    <button
      type="button"
      className="relative block max-w-full cursor-crosshair justify-self-start p-0 leading-none"
      disabled={readOnly}
      onClick={choose}
      onKeyDown={move}
      aria-label={`Focal point: ${x} % from the left, ${y} % from the top. Arrow keys move it.`}
    >
      <img src={shown} alt="" className="block h-auto max-h-88 w-auto max-w-full rounded" />
      <svg
        aria-hidden="true"
        className="pointer-events-none absolute inset-0 size-full overflow-visible fill-none stroke-white stroke-[2.5] drop-shadow-[0_0_2px_black]"
      >
        <circle cx={`${x}%`} cy={`${y}%`} r="11" />
        <circle cx={`${x}%`} cy={`${y}%`} r="3" />
      </svg>
    </button>
  )
}

function within(share: number): number {
  return Math.min(100, Math.max(0, Math.round(share * 100)))
}

/** What was typed may be anything; the middle stands for all of it. */
function percent(typed: unknown): number {
  const number = typed === null || typed === '' ? Number.NaN : Number(typed)
  return number >= 0 && number <= 100 ? Math.round(number) : 50
}
