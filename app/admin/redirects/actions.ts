'use server'
import { refresh } from 'next/cache'
import { done, type FormAnswer } from '@/components/admin/forms/answer'
import { typedIn } from '@/components/admin/forms/form-text'
import { addRedirect, importRedirects, removeRedirect, tryImport } from '@/lib/editing/redirects/commands'
import { answerTo, asEditor } from '../acting'

/** Lets an old path lead to a new one. */
export async function add(_before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const typed = typedIn(form, ['path', 'target'])
  const answer = await asEditor(async (editor) => {
    const kept = await addRedirect(editor, { path: typed.path ?? '', target: typed.target ?? '' })
    refresh()
    return done(`${kept.path} leads to ${kept.target}.`)
  })
  return answerTo(typed, answer)
}

export async function remove(path: string): Promise<FormAnswer> {
  const answer = await asEditor(async (editor) => {
    await removeRedirect(editor, String(path).slice(0, 400))
    refresh()
    return done('Redirect removed.')
  })
  return answerTo({}, answer)
}

/** Takes a list of old and new paths: a dry run, or all of it. Every line's message is a problem by its number. */
export async function importList(_before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const typed = typedIn(form, ['csv', 'step'], 1_000_000)
  const { csv = '', step } = typed
  const answer = await asEditor(async (editor) => {
    if (step === 'import') {
      const count = await importRedirects(editor, csv)
      refresh()
      return done(`${count} imported.`)
    }
    const results = await tryImport(editor, csv)
    const problems = results.map(({ number, message }) => ({
      path: String(number),
      message: `Line ${number}: ${message}`,
    }))
    const wrong = results.filter((each) => each.wrong).length
    if (wrong === 0)
      return { ...done(`All ${results.length} lines are fine. Nothing is imported yet.`), problems }
    const message = `${wrong} of ${results.length} lines have problems, so nothing would be imported.`
    return { outcome: 'refused', because: 'invalid', message, problems } as const
  })
  return { ...answer, typed: answer.outcome === 'done' && step === 'import' ? {} : typed }
}
