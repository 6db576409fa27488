'use client'
import { type ReactNode, useRef, useState } from 'react'
import { ComboBox as AriaComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { FLOATING, INPUT, OPTION, TROUBLE } from './classes'
import type { FieldIds } from './field'

export type ComboOption = {
  id: string
  name: string
  /** What else finds it: a code, another name. */
  also?: string
  /** In small letters beside the name. */
  detail?: string
}

type ComboProps = {
  ids: FieldIds
  options: readonly ComboOption[]
  /** Shown in the box before anything is typed. */
  placeholder?: string
  isDisabled?: boolean
  /** At most so many are listed; typing narrows them. */
  most?: number
  onChoose: (option: ComboOption) => void
}

/**
 * Finds one of many by typing a part of its name. What is chosen is handed on and the box is empty again, for the next;
 * Enter takes the one that is meant, and what nothing matches stays as it was typed.
 */
export function ComboBox({ ids, options, placeholder, isDisabled, most = 50, onChoose }: ComboProps) {
  const [typed, setTyped] = useState('')
  // What was left in the box without being chosen, and means no one option.
  const [left, setLeft] = useState('')
  const isLeaving = useRef(false)
  const found = optionsLike(options, typed).slice(0, most)
  const choose = (option: ComboOption | undefined) => {
    if (!option) return
    setTyped('')
    setLeft('')
    onChoose(option)
    requestAnimationFrame(() => closeList(ids.id))
  }
  return (
    <AriaComboBox
      aria-labelledby={`${ids.id}-label`}
      aria-describedby={ids['aria-describedby']}
      isInvalid={ids['aria-invalid'] === true}
      isDisabled={isDisabled}
      menuTrigger="focus"
      allowsEmptyCollection
      inputValue={typed}
      onInputChange={(text) => {
        if (isLeaving.current) return
        setTyped(text)
        setLeft('')
      }}
      onFocus={() => {
        isLeaving.current = false
      }}
      onBlur={() => {
        // The library would empty the box.
        isLeaving.current = true
        const meant = typed === '' ? undefined : meantBy(found, typed)
        if (meant) choose(meant)
        else setLeft(typed.trim())
      }}
      selectedKey={null}
      onSelectionChange={(key) => choose(options.find(({ id }) => id === key))}
      items={found}
    >
      <Input
        id={ids.id}
        placeholder={placeholder}
        className={INPUT}
        onKeyDown={(event) => {
          // One that the arrows have reached is taken by the list itself.
          const isReached = event.currentTarget.hasAttribute('aria-activedescendant')
          if (event.key !== 'Enter' || typed === '' || isReached) return
          event.preventDefault()
          choose(meantBy(found, typed))
        }}
      />
      {left !== '' && (
        <p role="alert" className={`mt-1 ${TROUBLE}`}>
          “{left}” is not added: choose one of the list, or empty the box.
        </p>
      )}
      <Popover className={`${FLOATING} max-h-80 w-(--trigger-width) min-w-64 overflow-y-auto`}>
        <ListBox className="outline-none" renderEmptyState={() => <NothingFound typed={typed} />}>
          {(option: ComboOption) => (
            <ListBoxItem id={option.id} textValue={option.name} className={OPTION}>
              {option.name}
              {option.detail && <span className="ms-auto ps-3 text-tiny text-soft">{option.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}

/** The library opens the list anew for the emptied box, and hides the page behind it. */
function closeList(id: string) {
  const input = document.getElementById(id)
  if (input?.getAttribute('aria-expanded') !== 'true') return
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
}

function NothingFound({ typed }: { typed: string }): ReactNode {
  return <p className="px-2.5 py-1.5 text-small text-soft">Nothing is called “{typed}”.</p>
}

/** The one option that words can mean: the only one that has them, or the only one that is called just so. */
function meantBy(found: readonly ComboOption[], typed: string): ComboOption | undefined {
  const all = foldedWords(typed).join(' ')
  const exact = found.filter((option) => namesOf(option).includes(all))
  return found.length === 1 ? found[0] : exact.length === 1 ? exact[0] : undefined
}

function namesOf({ name, also = '' }: ComboOption): string[] {
  return [name, ...also.split(',')].map((each) => foldedWords(each).join(' '))
}

/** The options that have every word typed, those first whose name or code begins with it. */
export function optionsLike(options: readonly ComboOption[], typed: string): readonly ComboOption[] {
  const words = foldedWords(typed)
  if (words.length === 0) return options
  const all = words.join(' ')
  const fitting = options.flatMap((option) => {
    const names = namesOf(option)
    if (!words.every((word) => names.some((name) => name.includes(word)))) return []
    const rank = names.includes(all) ? 0 : names.some((name) => name.startsWith(all)) ? 1 : 2
    return [{ option, rank }]
  })
  return fitting.sort((one, other) => one.rank - other.rank).map(({ option }) => option)
}

function foldedWords(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
}
