'use server'
import { refresh } from 'next/cache'
import { done, type FormAnswer } from '@/components/admin/forms/answer'
import { typedIn } from '@/components/admin/forms/form-text'
import { removableInWords } from '@/components/admin/retention/amounts'
import { saveRetention } from '@/lib/editing/retention/commands'
import { RETENTION_FIELDS, retentionFields } from '@/lib/editing/retention/fields'
import { findRemovable } from '@/lib/editing/retention/queries'
import { answerTo, asProvenOwner, parseInput } from '../acting'

const LONGEST = 100

/** Keeps how long things are kept, once the owner has seen what that removes. */
export async function chooseRetention(_before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const { seen, ...typed } = typedIn(form, [...RETENTION_FIELDS, 'seen'], LONGEST)
  const choice = Object.values(typed).join(' ')
  const answer = await asProvenOwner(form, async (owner) => {
    const rules = parseInput(retentionFields, typed)
    if (seen !== choice)
      return done(`Nothing is saved yet. ${removableInWords(await findRemovable(owner, rules))}`)
    await saveRetention(owner, rules)
    refresh()
    return done('Saved. Old rows go within the next hours, a few at a time.')
  })
  if (answer.outcome === 'done' && seen !== choice) return { ...answer, typed: { ...typed, seen: choice } }
  return answerTo(typed, answer)
}
