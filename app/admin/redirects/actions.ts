'use server'
import { refresh } from 'next/cache'
import { done, type FormAnswer, refused } from '@/components/admin/forms/answer'
import { answered, turnedAway, typedIn } from '@/components/admin/forms/answered'
import { actingEditor } from '@/lib/accounts/users/session'
import { addRedirect, importRedirects, removeRedirect, tryImport } from '@/lib/editing/redirects/commands'

/** Lets an old path lead to a new one. */
export async function add(_before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const acting = await actingEditor()
  const typed = typedIn(form, ['path', 'target'])
  if ('refused' in acting) return turnedAway(acting.refused, typed)
  const { path = '', target = '' } = typed
  return answered(typed, async () => {
    const kept = await addRedirect(acting.editor, { path, target })
    refresh()
    return done(`${kept.path} leads to ${kept.target}.`)
  })
}

export async function remove(path: string): Promise<FormAnswer> {
  const acting = await actingEditor()
  if ('refused' in acting) return turnedAway(acting.refused, {})
  return answered({}, async () => {
    await removeRedirect(acting.editor, String(path).slice(0, 400))
    refresh()
    return done('Redirect removed.')
  })
}

/** Takes a list of old and new paths: a dry run, or all of it. Every line's message is a problem by its number. */
export async function importList(_before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const acting = await actingEditor()
  const typed = typedIn(form, ['csv', 'step'], 1_000_000)
  if ('refused' in acting) return turnedAway(acting.refused, typed)
  const { csv = '', step } = typed
  return answered(typed, async () => {
    if (step === 'import') {
      const count = await importRedirects(acting.editor, csv)
      refresh()
      return done(`${count} imported.`)
    }
    const results = await tryImport(acting.editor, csv)
    const lines = results.map(({ number, said }) => ({
      path: String(number),
      message: `Line ${number}: ${said}`,
    }))
    const wrong = results.filter((each) => each.wrong).length
    if (wrong > 0)
      return refused(
        `${wrong} of ${results.length} lines have problems, so nothing would be imported.`,
        typed,
        lines,
      )
    return {
      ...done(`All ${results.length} lines are fine. Nothing is imported yet.`),
      typed,
      problems: lines,
    }
  })
}
