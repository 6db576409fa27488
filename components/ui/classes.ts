/** Class names of parts that links and controls share. */

import { BOX } from './box'

export type ButtonLook = 'main' | 'plain' | 'quiet' | 'grave'

const BUTTON =
  'inline-flex cursor-pointer items-center justify-center gap-2 rounded-md border text-center no-underline ' +
  'disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55'

const LOOKS: Record<ButtonLook, string> = {
  main: 'border-ink bg-ink font-semibold text-paper hover:not-disabled:bg-ink/85',
  plain: 'border-edge/70 bg-raised text-ink hover:not-disabled:border-ink',
  quiet: 'border-transparent bg-transparent text-ink hover:not-disabled:bg-sunk',
  grave:
    'border-bad bg-raised font-semibold text-bad hover:not-disabled:bg-bad hover:not-disabled:text-paper',
}

const SIZES = {
  small: 'min-h-8 px-2.5 py-0.5 text-small pointer-coarse:min-h-11',
  normal: 'min-h-9 px-3.5 py-1 text-desk pointer-coarse:min-h-11',
}

/** How a button looks, or a link that stands among buttons. */
export function buttonClass({
  look = 'plain',
  size = 'normal',
}: {
  look?: ButtonLook
  size?: keyof typeof SIZES
} = {}): string {
  return `${BUTTON} ${LOOKS[look]} ${SIZES[size]}`
}

/** The box that something is typed into or chosen in. */
export const INPUT =
  `${BOX} min-h-9 rounded-md px-2.5 py-1 text-desk disabled:opacity-60 ` +
  'aria-invalid:border-2 aria-invalid:border-bad pointer-coarse:min-h-11'

/** Words that say what is wrong. */
export const TROUBLE = 'text-small font-semibold text-bad'

/** What floats above a page: menus, lists of choices, hints. */
export const FLOATING =
  'rounded-lg border border-line bg-raised p-1 text-desk text-ink shadow-float outline-none'

/** One line of a menu or of a list of choices. */
export const OPTION =
  'flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2.5 py-1 no-underline outline-none ' +
  'data-focused:bg-tint data-disabled:cursor-default data-disabled:text-soft pointer-coarse:min-h-11'
