import type { MouseEvent, ReactNode } from 'react'

type TabLink = {
  path: string
  name: string
  /** How many there are of it; none where it has no number. */
  count?: number
  /** What is wrong in it, in a word or two. */
  problem?: string
}

type Props = {
  label: string
  tabs: readonly TabLink[]
  here: string
  /** Opens a part without leaving the page; without it the browser follows the link. */
  open?: (path: string) => void
}

/** The parts of something big, each with its own address. */
export function TabLinks({ label, tabs, here, open }: Props) {
  return (
    <nav aria-label={label} className="overflow-x-auto" ref={showHere}>
      <ul className="flex gap-5 text-desk">
        {tabs.map(({ path, name, count, problem }) => (
          <li key={path}>
            <a
              href={path}
              aria-current={path === here ? 'page' : undefined}
              onClick={open && ((event) => followInPlace(event, () => open(path)))}
              className="flex items-baseline gap-1.5 border-b-2 border-transparent py-2 pointer-coarse:min-h-11 whitespace-nowrap text-soft no-underline hover:text-ink aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {name}
              <TabCount count={count} problem={problem} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** On a phone the bar is longer than the page: the open part is brought into sight. */
function showHere(bar: HTMLElement | null) {
  const here = bar?.querySelector<HTMLElement>('[aria-current]')
  if (bar && here) bar.scrollLeft = here.offsetLeft - bar.clientWidth / 3
}

/** Another tab or window is the browser’s business. */
function followInPlace(event: MouseEvent, follow: () => void) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
  event.preventDefault()
  follow()
}

function TabCount({ count, problem }: Pick<TabLink, 'count' | 'problem'>): ReactNode {
  return (
    <>
      {count !== undefined && <span className="text-tiny font-normal text-soft tabular-nums">{count}</span>}
      {problem && <span className="text-tiny font-normal text-bad">{problem}</span>}
    </>
  )
}
