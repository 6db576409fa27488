'use client'
import type { Field } from '@/lib/documents/field-tree'
import { type CastActions, CastTable } from '../cast/cast-table'
import { ReleaseTable } from '../releases/release-table'
import { Fields } from './fields'

type Props = { fields: Field[]; cast: CastActions | undefined }

/** The fields of one part of a document: releases and cast are tables of their own, the others follow their controls. */
export function SectionFields({ fields, cast }: Props) {
  return fields.map((field) => {
    const { key } = field
    if (key === 'releases') return <ReleaseTable key={key} field={field} place={[key]} />
    if (key === 'credits') return <CastTable key={key} field={field} place={[key]} actions={cast} />
    return <Fields key={key} fields={[field]} at={[]} />
  })
}
