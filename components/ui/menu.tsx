'use client'
import type { ReactNode } from 'react'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  Button,
  Header,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components'
import { buttonClass, FLOATING, OPTION } from './classes'

type MenuProps = {
  /** The words of the button that opens it. */
  button: ReactNode
  /** What it is called where the button has no words. */
  label?: string
  look?: Parameters<typeof buttonClass>[0]
  children: ReactNode
}

/** A button with a list of things to do or places to go: arrow keys, letters, Escape. */
export function Menu({ button, label, look, children }: MenuProps) {
  return (
    <MenuTrigger>
      <Button aria-label={label} className={buttonClass(look)}>
        {button}
      </Button>
      <Popover placement="bottom end" className={`${FLOATING} max-h-96 min-w-56 overflow-y-auto`}>
        <AriaMenu className="outline-none">{children}</AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

type ItemProps = {
  id?: string
  href?: string
  onAction?: () => void
  /** The key that does the same. */
  shortcut?: string
  isGrave?: boolean
  isDisabled?: boolean
  children: string
}

/** One thing to do, or one place to go. */
export function MenuItem({ children, shortcut, isGrave, ...item }: ItemProps) {
  return (
    <AriaMenuItem {...item} textValue={children} className={`${OPTION} ${isGrave ? 'text-bad' : ''}`}>
      {children}
      {shortcut && <kbd className="ms-auto ps-4 font-mono text-tiny text-soft">{shortcut}</kbd>}
    </AriaMenuItem>
  )
}

/** Things of a menu that belong together, under a name. */
export function MenuGroup({ name, children }: { name: string; children: ReactNode }) {
  return (
    <MenuSection className="not-first:mt-1 not-first:border-t not-first:border-line not-first:pt-1">
      <Header className="px-2.5 py-1 text-tiny text-soft">{name}</Header>
      {children}
    </MenuSection>
  )
}
