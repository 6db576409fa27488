'use client'
import { useEffect } from 'react'

/** Puts the keyboard on the row one came back to: its id stands in the address, after the #. */
export function RowFocus() {
  useEffect(() => {
    const row = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    row?.querySelector('a')?.focus()
  }, [])
  return null
}
