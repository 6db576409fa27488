/** How the grid looks. A row is 2.5 rem high: use-rows-in-sight.ts counts on it. */

/** What scrolls; the cell in focus never stops below the heads. */
export const REGION =
  'max-h-[min(42rem,75vh)] w-full scroll-pt-14 scroll-pr-2 scroll-pb-2 scroll-pl-14 overflow-auto overscroll-contain rounded-md border border-line bg-raised text-small leading-snug'

export const ROW = 'flex h-10 w-max'

const CELL = 'relative flex min-w-0 items-center border-e border-b border-line px-2'

/** The number at the left end of a row, which stays in sight. */
export const ROW_NUMBER = `${CELL} sticky left-0 z-1 w-14 flex-none cursor-default justify-end bg-paper font-normal text-soft tabular-nums`

const WIDTHS: Record<string, string> = {
  number: 'w-20',
  runtimeMinutes: 'w-20',
  numberEnd: 'w-16',
  title: 'w-52',
  synopsis: 'w-44',
  date: 'w-44',
  sceneAfterCredits: 'w-28',
}

/** A cell of the column with this key. */
export function cellClass(column: string): string {
  return `${CELL} ${WIDTHS[column] ?? 'w-32'} flex-none cursor-cell bg-raised aria-invalid:text-bad aria-invalid:inset-ring-2 aria-invalid:inset-ring-bad aria-selected:bg-[color-mix(in_oklab,var(--color-accent)_12%,var(--color-raised))] data-active:focus:rounded-none data-active:focus:outline-3 data-active:focus:-outline-offset-3 data-active:focus:outline-accent`
}

/** The head of the column with this key. */
export function headClass(column: string): string {
  return `${CELL} ${WIDTHS[column] ?? 'w-32'} flex-none cursor-default bg-paper text-start text-tiny leading-tight font-semibold text-soft`
}

const EDITOR =
  'absolute inset-0 z-2 size-full border-0 bg-raised px-2 text-ink outline-3 -outline-offset-1 outline-accent'

/** The input of the one cell that is edited; several lines reach below their row. */
export function editorClass(isLong: boolean): string {
  return isLong ? `${EDITOR} bottom-auto h-40 min-w-[min(24rem,80vw)] py-2 leading-normal` : EDITOR
}

/** Buttons and fields above the grid. */
export const TOOLS = 'flex flex-wrap items-center gap-x-3 gap-y-2'

/** The same with fields whose labels stand above them. */
export const FIELD_TOOLS = 'flex flex-wrap items-end gap-x-3 gap-y-2 py-2.5 *:max-w-64 *:flex-auto'

export const FOLD = 'rounded-lg border border-line px-3.5 py-1.5'
