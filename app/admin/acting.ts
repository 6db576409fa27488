import 'server-only'
import { notFound, redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Done, FormAnswer } from '@/components/admin/forms/answer'
import { type Refusal, refusal, refusalOf, UNREADABLE } from '@/components/admin/forms/refusal'
import type { Editor, Owner, Reader } from '@/lib/accounts/editor'
import { actingEditor, actingOwner, actingReader } from '@/lib/accounts/users/session'
import { Invalid } from '@/lib/foundation/errors'

/**
 * What an action of the admin answers: its own answer, or a refusal of who may not act and for every expected error,
 * `gone` being said of what is not there.
 */
export async function asEditor<A>(act: (editor: Editor) => Promise<A>, gone?: string): Promise<A | Refusal> {
  const acting = await actingEditor()
  return 'refused' in acting ? refusal(acting.refused) : orRefusal(() => act(acting.editor), gone)
}

/** The same for what everybody may do with an account of their own. */
export async function asReader<A>(act: (reader: Reader) => Promise<A>, gone?: string): Promise<A | Refusal> {
  const acting = await actingReader()
  return 'refused' in acting ? refusal(acting.refused) : orRefusal(() => act(acting.reader), gone)
}

/** The same for changes of accounts and of the site. */
export async function asOwner<A>(act: (owner: Owner) => Promise<A>, gone?: string): Promise<A | Refusal> {
  const acting = await actingOwner()
  return 'refused' in acting ? refusal(acting.refused) : orRefusal(() => act(acting.owner), gone)
}

/** An answer, or the refusal that its expected error means. */
export async function orRefusal<A>(act: () => Promise<A>, gone?: string): Promise<A | Refusal> {
  try {
    return await act()
  } catch (error) {
    return refusalOf(error, gone)
  }
}

/** The answer for a form, whose fields hold again what was typed when it was refused. */
export function answerTo(typed: Record<string, string>, answer: Done | Refusal): FormAnswer {
  return { ...answer, typed: answer.outcome === 'refused' ? typed : {} }
}

/** The editor who sent a form that can't hear an answer: anybody else is led to the sign-in, or to nothing. */
export async function editorOfForm(): Promise<Editor> {
  const acting = await actingEditor()
  if (!('refused' in acting)) return acting.editor
  return acting.refused === 'signed-out' ? redirect('/sign-in') : notFound()
}

/** What an action was sent; throws Invalid with the schema's own words, or for what no form of ours sends. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input, { error: () => UNREADABLE })
  if (parsed.success) return parsed.data
  throw new Invalid([{ path: '', message: parsed.error.issues[0]?.message ?? UNREADABLE }])
}
