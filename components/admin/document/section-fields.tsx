'use client'
import type { Field } from '@/lib/documents/field-tree'
import { ReleaseTable } from '../releases/release-table'
import { Fields } from './fields'

/** The fields of one part of a document: the release table has a look of its own, the others follow their controls. */
export function SectionFields({ fields }: { fields: Field[] }) {
  return fields.map((field) =>
    field.key === 'releases' ? (
      <ReleaseTable key={field.key} field={field} place={[field.key]} />
    ) : (
      <Fields key={field.key} fields={[field]} at={[]} />
    ),
  )
}
