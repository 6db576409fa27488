'use client'
import { Menu, MenuItem } from '@/components/ui/menu'
import type { Values } from '@/lib/documents/field-tree'
import { regionName } from '@/lib/guide/regions/regions'
import { useEditing } from '../document/context'
import { useReleaseFacts } from './facts'
import { dayAfter } from './release-copies'
import type { PartProps } from './release-where'
import { codesAt } from './release-words'

/** The first day by that of another release: the same, or a day later. */
export function Moves({ place, release, others }: PartProps & { others: Values[] }) {
  const { edit, names } = useEditing()
  const { groupNames } = useReleaseFacts()
  const dated = others.filter((each) => each.id !== release.id && dayAfter(each, 0) !== null)
  if (dated.length === 0) return null
  const nameOf = (other: Values) => {
    const where = codesAt(other, 'regions').map((code) => regionName(code, groupNames))[0] ?? ''
    return [where, names[String(other.platformId)]].filter(Boolean).join(', ')
  }
  const take = (other: Values, days: number) => {
    const value = dayAfter(other, days)
    if (value !== null) edit({ type: 'set', place: [...place, 'premiere', 'on'], value })
  }
  return (
    <Menu button="Date from another release" look={{ size: 'small' }}>
      {dated.flatMap((other) =>
        [0, 1].map((days) => (
          <MenuItem key={`${String(other.id)}-${days}`} onAction={() => take(other, days)}>
            {`${days === 0 ? 'The same day as' : 'A day after'} ${nameOf(other)}`}
          </MenuItem>
        )),
      )}
    </Menu>
  )
}
