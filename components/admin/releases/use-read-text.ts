'use client'
import { useState } from 'react'

type Reading<Read> = {
  /** What the field shows while nothing is typed in it. */
  shown: string
  read: (text: string) => Read
  onChange: (value: string) => void
}

/** A field that is read as it is typed in: the words stay until they are left understood, or an answer is chosen. */
export function useReadText<Read extends object>({ shown: kept, read: readText, onChange }: Reading<Read>) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? kept
  const read = readText(shown)
  const take = (text: string) => {
    setTyped(text)
    const found = readText(text)
    onChange('value' in found ? String(found.value) : text)
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
