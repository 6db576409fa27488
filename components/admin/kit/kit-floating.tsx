'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, Drawer } from '@/components/ui/dialog'
import { Menu, MenuGroup, MenuItem } from '@/components/ui/menu'
import { Section } from '@/components/ui/panel'
import { Toasts, tell } from '@/components/ui/toast'
import { Tooltip } from '@/components/ui/tooltip'

/** What opens over the page. */
export function KitFloating() {
  const [open, setOpen] = useState<'dialog' | 'drawer' | null>(null)
  const close = () => setOpen(null)
  return (
    <Section title="Floating">
      <div className="flex flex-wrap gap-2">
        <Menu button="Menu">
          <MenuGroup name="A group">
            <MenuItem shortcut="Ctrl S">Save</MenuItem>
            <MenuItem isDisabled>Not now</MenuItem>
          </MenuGroup>
          <MenuGroup name="Another">
            <MenuItem isGrave>Remove</MenuItem>
          </MenuGroup>
        </Menu>
        <Button onClick={() => setOpen('dialog')}>Dialog</Button>
        <Button onClick={() => setOpen('drawer')}>Drawer</Button>
        <Button onClick={() => tell({ words: 'Published.', undo: () => {} })}>Toast</Button>
        <Tooltip words="A few words">
          <Button>Tooltip</Button>
        </Tooltip>
      </div>
      <Dialog
        title="A dialog"
        isOpen={open === 'dialog'}
        onClose={close}
        actions={
          <Button look="main" onClick={close}>
            Done
          </Button>
        }
      >
        Something has to be answered.
      </Dialog>
      <Drawer title="A drawer" isOpen={open === 'drawer'} onClose={close}>
        A side of the page.
      </Drawer>
      <Toasts />
    </Section>
  )
}
