'use client'
import { type KeyboardEvent as Pressed, useEffect, useMemo, useRef, useState } from 'react'
import { adminPath, KINDS } from '@/lib/documents/kinds'
import { useFinding } from '../picker/finding'
import { OptionWords, PickerOption } from '../picker/option'
import { actionsOfPage, type Command, commandsLike, type PalettePlace, placesToGo } from './commands'
import { Keys } from './keys'

type Props = { places: PalettePlace[]; kinds: { folder: string; one: string }[] }

/** Ctrl or Cmd+K: find an entry and go there, or do what the admin and the open page can do. `?` shows the keys. */
export function Palette({ places, kinds }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const keys = useRef<HTMLDialogElement>(null)
  const [ofPage, setOfPage] = useState<Command[]>([])
  const [isOpen, setOpen] = useState(false)
  const ofAdmin = useMemo(() => placesToGo(places, kinds), [places, kinds])

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = commandOf(event)
      if (!command || document.querySelector('dialog[open]')) return
      event.preventDefault()
      if (command === 'keys') return keys.current?.showModal()
      setOfPage(actionsOfPage(document))
      setOpen(true)
      dialog.current?.showModal()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])

  return (
    <>
      <p className="palette-hint soft">
        <kbd>Ctrl</kbd>/<kbd>⌘</kbd> <kbd>K</kbd>: search and commands · <kbd>?</kbd>: shortcuts
      </p>
      <dialog
        ref={dialog}
        className="palette"
        aria-label="Search and commands"
        onClose={() => setOpen(false)}
      >
        {isOpen && <PaletteList commands={[...ofPage, ...ofAdmin]} close={() => dialog.current?.close()} />}
      </dialog>
      <Keys ref={keys} />
    </>
  )
}

function commandOf(event: KeyboardEvent): 'palette' | 'keys' | null {
  const { key, ctrlKey, metaKey, altKey, target } = event
  if (key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey) return 'palette'
  const isTyping = target instanceof Element && target.closest('input, textarea, select, [role="grid"]')
  return key === '?' && !ctrlKey && !metaKey && !isTyping ? 'keys' : null
}

type ListProps = { commands: Command[]; close: () => void }

function PaletteList({ commands, close }: ListProps) {
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  // The dialog opens before its list is drawn, and would keep the keyboard for itself.
  useEffect(() => input.current?.focus(), [])
  const query = typed.trim()
  const { choices, trouble } = useFinding({ typed: query, isAsked: query.length > 1 })
  const entries = choices.map((choice) => ({
    id: choice.id,
    run: () => location.assign(adminPath(choice.kind, choice.id)),
    words: (
      <OptionWords {...choice} detail={[KINDS[choice.kind].one, choice.detail].filter(Boolean).join(' · ')} />
    ),
  }))
  const others = commandsLike(commands, query).map(({ id, label, detail, run }) => ({
    id,
    run,
    words: <OptionWords title={label} detail={detail} state="published" />,
  }))
  const options = [...others, ...entries]
  const take = (run: () => void) => {
    close()
    run()
  }
  const onKey = (event: Pressed) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by !== 0) setActive((at) => (options.length === 0 ? 0 : (at + by + options.length) % options.length))
    else if (event.key !== 'Enter') return
    const option = options[active]
    if (event.key === 'Enter' && option) take(option.run)
    event.preventDefault()
  }
  return (
    <>
      <input
        ref={input}
        className="input"
        type="text"
        role="combobox"
        aria-label="Search entries and commands"
        aria-expanded={options.length > 0}
        aria-controls="palette-list"
        aria-activedescendant={options[active] ? `palette-${active}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder="Search entries and commands"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKey}
      />
      <div
        className="palette-list"
        role="listbox"
        id="palette-list"
        aria-label="Found"
        hidden={options.length === 0}
      >
        {options.map(({ id, run, words }, position) => (
          <PickerOption
            key={id}
            id={`palette-${position}`}
            isActive={position === active}
            onTake={() => take(run)}
          >
            {words}
          </PickerOption>
        ))}
      </div>
      <p className={trouble ? 'error-text' : 'sr-only'} role="status">
        {trouble || `${options.length} found.`}
      </p>
    </>
  )
}
