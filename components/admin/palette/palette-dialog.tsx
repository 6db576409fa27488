'use client'
import { useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Input,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components'
import { INPUT, OPTION } from '@/components/ui/classes'
import { adminPath, KINDS } from '@/lib/documents/kinds'
import { useFinding } from '../picker/finding'
import { type Command, commandsLike } from './commands'

type Props = { commands: Command[]; onClose: () => void }

type PaletteOption = { id: string; title: string; detail: string; run: () => void }

/** One box for everything: what is typed finds entries, pages and what the open page can do. */
export function PaletteDialog({ commands, onClose }: Props) {
  const [typed, setTyped] = useState('')
  const query = typed.trim()
  const { choices, trouble } = useFinding({ typed: query, isAsked: query.length > 1 })
  const options: PaletteOption[] = [
    ...commandsLike(commands, query).map(({ id, label, detail, run }) => ({ id, title: label, detail, run })),
    ...choices.map(({ id, kind, title, detail, state }) => ({
      id: `entry-${id}`,
      title,
      detail: [KINDS[kind].one, detail, state === 'draft' && 'draft'].filter(Boolean).join(' · '),
      run: () => location.assign(adminPath(kind, id)),
    })),
  ]
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
      className="fixed inset-0 z-20 bg-[rgb(0_0_0/0.45)] p-3 backdrop-blur-[2px]"
    >
      <Modal className="mx-auto mt-[8vh] w-full max-w-xl rounded-xl border border-line bg-raised p-2 text-desk text-ink shadow-float">
        <Dialog aria-label="Search and commands" className="outline-none">
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <TextField aria-label="Search entries and commands" autoFocus>
              <Input className={INPUT} placeholder="Search entries and commands" />
            </TextField>
            <ListBox
              aria-label="Found"
              items={options}
              className="mt-2 max-h-[60vh] overflow-y-auto outline-none"
              onAction={(key) => {
                onClose()
                options.find(({ id }) => id === key)?.run()
              }}
            >
              {({ id, title, detail }) => (
                <ListBoxItem id={id} textValue={title} className={OPTION}>
                  {title} <span className="ms-auto ps-3 text-tiny text-soft">{detail}</span>
                </ListBoxItem>
              )}
            </ListBox>
          </Autocomplete>
          <p className={trouble ? 'px-2 text-bad' : 'sr-only'} role="status">
            {trouble || `${options.length} found.`}
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
