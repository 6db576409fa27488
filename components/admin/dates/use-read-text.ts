'use client'
import { useState } from 'react'

type Reading<Read> = {
  value: string
  /** What the field shows of its value while nothing is typed in it. */
  show?: (value: string) => string
  read: (text: string) => Read
  onChange: (value: string) => void
}

/**
 * A field that is read as it is typed in: the words stay until they are left understood, an answer is chosen, or the
 * value is another one by then.
 */
export function useReadText<Read extends object>({ value, show, read: readText, onChange }: Reading<Read>) {
  const [typed, setTyped] = useState<{ text: string; value: string } | null>(null)
  const shown = typed?.value === value ? typed.text : (show?.(value) ?? value)
  const read = readText(shown)
  const take = (text: string) => {
    const found = readText(text)
    const value = 'value' in found ? String(found.value) : text
    setTyped({ text, value })
    onChange(value)
  }
  const choose = (chosen: string) => {
    setTyped(null)
    onChange(chosen)
  }
  const leave = () => {
    if ('value' in read) setTyped(null)
  }
  return { shown, read, take, choose, leave }
}
