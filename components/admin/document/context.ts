'use client'
import { createContext, useContext } from 'react'
import type { Place } from '@/lib/entries/places'
import type { EntryChoices } from '@/lib/entries/queries'
import type { Values } from '@/lib/entries/walk'

export type Edit =
  | { type: 'set'; place: Place; value: unknown }
  | { type: 'add'; place: Place; row: Values }
  | { type: 'remove'; place: Place }
  | { type: 'move'; place: Place; by: -1 | 1 }
  | { type: 'replace'; document: Values }
  /** What was sent has been kept in this form; what was typed since then stands. */
  | { type: 'kept'; sent: Values; document: Values }

export type Editing = {
  document: Values
  edit: (edit: Edit) => void
  choices: EntryChoices
  /** Problems by the path of their field. */
  problems: ReadonlyMap<string, string>
  readOnly: boolean
}

const EditingContext = createContext<Editing | null>(null)

export const EditingProvider = EditingContext.Provider

export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('A field of a document stands outside of its form.')
  return editing
}

export function fieldId(place: Place | string): string {
  return `field-${typeof place === 'string' ? place : place.join('.')}`
}
