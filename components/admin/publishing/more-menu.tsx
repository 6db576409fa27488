'use client'
import { buttonClass, FLOATING, OPTION } from '@/components/ui/classes'
import { Menu, MenuGroup, MenuItem } from '@/components/ui/menu'
import { useReady } from '@/components/ui/once-ready'
import type { Kind } from '@/lib/documents/kinds'
import { type EntryNow, useEntryNow } from '../document/entry-now'

/** A page of one thing that can be done with the entry, by the last part of its address. */
type EntryStep = { step: string; name: string; isGrave?: boolean }

type Props = { path: string; kind: Kind; made: EntryNow }

/** Everything that can be done with an entry beside saving and publishing it: each a page of its own. */
export function MoreMenu({ path, kind, made }: Props) {
  const { steps, grave } = stepsOf(kind, useEntryNow(made))
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
function PlainMenu({ path, steps }: { path: string; steps: EntryStep[] }) {
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

function stepsOf(kind: Kind, { version, liveVersion }: EntryNow): { steps: EntryStep[]; grave: EntryStep[] } {
  const isLive = liveVersion !== null
  const steps = [
    liveVersion !== version && { step: 'schedule', name: 'Schedule publishing' },
    { step: 'preview', name: 'Preview links' },
    { step: 'compare', name: isLive ? 'Compare with published' : 'Publishing checklist' },
    kind === 'season' && { step: 'table', name: 'Episodes and cast as tables' },
    kind === 'season' && { step: 'next', name: 'New season like this' },
    isLive && { step: 'undo', name: 'Undo the last publish' },
  ]
  const grave = [
    isLive && liveVersion !== version && { step: 'discard', name: 'Discard draft' },
    isLive && { step: 'withdraw', name: 'Unpublish' },
    { step: 'trash', name: 'Move to trash' },
  ]
  return { steps: steps.filter((each) => each !== false), grave: grave.filter((each) => each !== false) }
}
