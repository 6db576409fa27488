'use client'
import { FLOATING, INPUT, TROUBLE } from '@/components/ui/classes'
import { useReady } from '@/components/ui/once-ready'
import { adminPath, KINDS } from '@/lib/documents/kinds'
import { OptionWords, PickerOption } from './option'
import { type Picked, usePicking } from './picking'

type Props = Picked & {
  id: string
  describedBy: string | undefined
  invalid: boolean
  readOnly: boolean
}

/** Chooses an entry by typing: a combobox over what the server finds, with the chosen one to open or to clear. */
export function EntryPicker({ describedBy, invalid, readOnly, ...props }: Props) {
  const { id, kind, value } = props
  const isReady = useReady()
  const picking = usePicking(props)
  const { isOpen, options, active, message } = picking
  return (
    <div className="relative grid gap-1" data-empty={value === '' || undefined}>
      <input
        id={id}
        className={INPUT}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        autoComplete="off"
        spellCheck={false}
        disabled={readOnly || !isReady}
        placeholder={`Type to find a ${KINDS[kind].one}`}
        value={picking.shown}
        onChange={(event) => picking.type(event.target.value)}
        onClick={picking.open}
        onKeyDown={picking.onKey}
        onBlur={picking.leave}
      />
      {value !== '' && (
        <span className="flex gap-5 text-small">
          <a href={adminPath(kind, value)} target="_blank" rel="noreferrer">
            Open<span className="sr-only"> {props.title} in a new tab</span>
          </a>
          {!readOnly && (
            <button
              type="button"
              className="cursor-pointer underline underline-offset-4"
              onClick={() => picking.choose(null)}
            >
              Clear<span className="sr-only"> {props.title}</span>
            </button>
          )}
        </span>
      )}
      <div
        className={`absolute inset-x-0 top-11 z-4 max-h-88 overflow-y-auto ${FLOATING}`}
        role="listbox"
        id={`${id}-list`}
        aria-label="Found"
        hidden={!isOpen || options.length === 0}
      >
        {isOpen &&
          options.map((option, position) => (
            <PickerOption
              key={option.id}
              id={`${id}-${position}`}
              isActive={position === active}
              onTake={() => picking.take(option)}
            >
              {'creates' in option ? `Create “${picking.asked}”${option.words}` : <OptionWords {...option} />}
            </PickerOption>
          ))}
      </div>
      <span className={message.isTrouble ? TROUBLE : 'sr-only'} role="status">
        {message.words}
      </span>
    </div>
  )
}
