/** The box that something is typed into, on both faces; each says how large it is. */
export const BOX =
  'w-full border border-edge bg-raised text-ink placeholder:text-soft hover:not-disabled:border-ink'

/** On readers' pages, where boxes are few. */
export const LARGE_BOX = `${BOX} min-h-11 rounded-md px-3 py-1.5`
