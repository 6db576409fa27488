'use client'
import { buttonClass, FLOATING, OPTION } from '@/components/ui/classes'
import { Menu, MenuGroup, MenuItem } from '@/components/ui/menu'
import { useReady } from '@/components/ui/once-ready'

/** A page of one thing that can be done with the entry, by the last part of its address. */
export type EntryStep = { step: string; name: string; isGrave?: boolean }

type Props = { path: string; steps: EntryStep[]; grave: EntryStep[] }

/** Everything that can be done with an entry beside saving and publishing it: each a page of its own. */
export function MoreMenu({ path, steps, grave }: Props) {
  if (!useReady()) return <PlainMenu path={path} steps={[...steps, ...grave]} />
  return (
    <Menu button="More actions">
      <MenuGroup name="This entry">
        {steps.map(({ step, name }) => (
          <MenuItem key={step} id={step} href={`${path}/${step}`}>
            {name}
          </MenuItem>
        ))}
      </MenuGroup>
      <MenuGroup name="Take it away">
        {grave.map(({ step, name }) => (
          <MenuItem key={step} id={step} href={`${path}/${step}`} isGrave>
            {name}
          </MenuItem>
        ))}
      </MenuGroup>
    </Menu>
  )
}

/** The same places where there are no scripts, or not yet. */
function PlainMenu({ path, steps }: Pick<Props, 'path' | 'steps'>) {
  return (
    <details className="relative">
      <summary className={buttonClass()}>More actions</summary>
      <ul className={`absolute end-0 z-6 min-w-56 ${FLOATING}`}>
        {steps.map(({ step, name }) => (
          <li key={step}>
            <a className={OPTION} href={`${path}/${step}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
