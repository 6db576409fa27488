'use client'
import { createContext, useContext } from 'react'
import type { Names } from '@/lib/documents/differences'
import type { DocumentPlace } from '@/lib/documents/edits'
import type { Values } from '@/lib/documents/field-tree'
import type { CreateAction } from '../picker/finding'

export type Edit =
  | { type: 'set'; place: DocumentPlace; value: unknown }
  | { type: 'add'; place: DocumentPlace; row: Values }
  | { type: 'remove'; place: DocumentPlace }
  | { type: 'move'; place: DocumentPlace; by: -1 | 1 }
  /** A whole list of rows, of which those that are the same objects were not touched. */
  | { type: 'rows'; place: DocumentPlace; rows: Values[] }
  | { type: 'replace'; document: Values }
  /** What was sent has been kept in this form; what was typed since then stands. */
  | { type: 'kept'; sent: Values; document: Values }

export type Editing = {
  document: Values
  edit: (edit: Edit) => void
  /** Titles of the entries it points to, by id. */
  names: Names
  rememberEntry: (entry: { id: string; title: string }) => void
  create: CreateAction | null
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

export function fieldId(place: DocumentPlace | string): string {
  return `field-${typeof place === 'string' ? place : place.join('.')}`
}
