'use server'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { MergeAnswer } from '@/components/admin/duplicates/merge-form'
import { MAY_NOT } from '@/components/admin/forms/answer'
import { actingEditor } from '@/lib/accounts/users/session'
import { adminPath, isKind } from '@/lib/documents/kinds'
import { mergeEntries } from '@/lib/editing/duplicates/commands'
import { isMergeable } from '@/lib/editing/duplicates/merge'
import { Conflict, Invalid, NotFound, Unavailable } from '@/lib/foundation/errors'

const chosen = z.object({ id: z.string().max(60), version: z.coerce.number().int().min(1) })
const side = z.enum(['winner', 'loser'])

/** Merges the two entries of the form, then opens the one that stays. What stands against it is answered. */
export async function merge(_before: MergeAnswer, form: FormData): Promise<MergeAnswer> {
  const acting = await actingEditor()
  if ('refused' in acting) return [MAY_NOT[acting.refused]]
  const text = (name: string) => String(form.get(name) ?? '')
  const kind = text('kind')
  const winner = chosen.safeParse({ id: text('winner'), version: text('winner-version') })
  const loser = chosen.safeParse({ id: text('loser'), version: text('loser-version') })
  if (!isKind(kind) || !isMergeable(kind) || !winner.success || !loser.success)
    return ['The form sent something unreadable. Reload the page.']
  const taken = [...form].flatMap(([name, value]) => {
    const whose = side.safeParse(value)
    return name.startsWith('take.') && whose.success ? [[name.slice(5), whose.data] as const] : []
  })
  try {
    const sides = { winner: winner.data, loser: loser.data }
    await mergeEntries(acting.editor, { kind, ...sides, taken: Object.fromEntries(taken) })
  } catch (fault) {
    if (fault instanceof Invalid) return fault.problems.map(({ message }) => message)
    if (fault instanceof NotFound) return ['One of the two is no longer there. Go back and choose again.']
    if (fault instanceof Conflict || fault instanceof Unavailable) return [fault.message]
    throw fault
  }
  redirect(adminPath(kind, winner.data.id) as Route)
}
