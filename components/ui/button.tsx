import type { ComponentProps } from 'react'
import { buttonClass } from './classes'

type Looks = Parameters<typeof buttonClass>[0]

/** A button; it submits nothing unless it is told to. */
export function Button({ look, size, type = 'button', ...button }: ComponentProps<'button'> & Looks) {
  return (
    <button {...button} type={type} className={`${buttonClass({ look, size })} ${button.className ?? ''}`} />
  )
}

/** A link that stands among buttons. */
export function ButtonLink({ look, size, children, ...link }: ComponentProps<'a'> & Looks) {
  return (
    <a {...link} className={`${buttonClass({ look, size })} ${link.className ?? ''}`}>
      {children}
    </a>
  )
}
