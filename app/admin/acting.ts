import 'server-only'
import { notFound, redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Done, FormAnswer } from '@/components/admin/forms/answer'
import { textIn } from '@/components/admin/forms/form-text'
import { type Refusal, refusalBecause, refusalOfError, UNREADABLE } from '@/components/admin/forms/refusal'
import type { Editor, Member, Owner, ProvenMember, ProvenOwner, Reader } from '@/lib/accounts/editor'
import { proveAgain } from '@/lib/accounts/second-factors/auth-sign-in'
import {
  actingEditor,
  actingMember,
  actingOwner,
  actingProvenMember,
  actingProvenOwner,
  actingReader,
} from '@/lib/accounts/users/session'
import { Invalid } from '@/lib/foundation/errors'

/**
 * Runs an action of the admin as the signed-in editor. Answers with its result, or with a refusal: for somebody who
 * may not act, and for every expected error. `gone` replaces the message of NotFound.
 */
export async function asEditor<A>(act: (editor: Editor) => Promise<A>, gone?: string): Promise<A | Refusal> {
  const acting = await actingEditor()
  return 'refused' in acting
    ? refusalBecause(acting.refused)
    : resultOrRefusal(() => act(acting.editor), gone)
}

/** The same for questions about drafts. */
export async function asReader<A>(act: (reader: Reader) => Promise<A>, gone?: string): Promise<A | Refusal> {
  const acting = await actingReader()
  return 'refused' in acting
    ? refusalBecause(acting.refused)
    : resultOrRefusal(() => act(acting.reader), gone)
}

/** The same for what everybody may do with an account of their own. */
export async function asMember<A>(act: (member: Member) => Promise<A>, gone?: string): Promise<A | Refusal> {
  const acting = await actingMember()
  return 'refused' in acting
    ? refusalBecause(acting.refused)
    : resultOrRefusal(() => act(acting.member), gone)
}

/** The same for what takes somebody's way in. */
export async function asOwner<A>(act: (owner: Owner) => Promise<A>, gone?: string): Promise<A | Refusal> {
  const acting = await actingOwner()
  return 'refused' in acting ? refusalBecause(acting.refused) : resultOrRefusal(() => act(acting.owner), gone)
}

/** The same for changes of how one signs in oneself. The form brings a proof where the last one is too old. */
export async function asProvenMember<A>(
  form: FormData,
  act: (member: ProvenMember) => Promise<A>,
  gone?: string,
): Promise<A | Refusal> {
  const unproven = await refusalOfProof(form)
  if (unproven) return unproven
  const acting = await actingProvenMember()
  return 'refused' in acting
    ? refusalBecause(acting.refused)
    : resultOrRefusal(() => act(acting.member), gone)
}

/** The same for changes of accounts and of the site. */
export async function asProvenOwner<A>(
  form: FormData,
  act: (owner: ProvenOwner) => Promise<A>,
  gone?: string,
): Promise<A | Refusal> {
  const unproven = await refusalOfProof(form)
  if (unproven) return unproven
  const acting = await actingProvenOwner()
  return 'refused' in acting ? refusalBecause(acting.refused) : resultOrRefusal(() => act(acting.owner), gone)
}

/** Takes the password or the code that a form brings along; a refusal where it is wrong. */
async function refusalOfProof(form: FormData): Promise<Refusal | null> {
  const proof = textIn(form, 'proof', 200)
  if (proof === '') return null
  return asMember(async (member) => {
    await proveAgain(member, proof)
    return null
  })
}

/** The result of `act`, or a refusal for an expected error. Any other error is thrown on. */
export async function resultOrRefusal<A>(act: () => Promise<A>, gone?: string): Promise<A | Refusal> {
  try {
    return await act()
  } catch (error) {
    return refusalOfError(error, gone)
  }
}

/** The answer for a form. A refused one gets back what was typed, to show it in its fields again. */
export function answerTo(typed: Record<string, string>, answer: Done | Refusal): FormAnswer {
  return { ...answer, typed: answer.outcome === 'refused' ? typed : {} }
}

/** The editor who sent a plain form, which shows no answer: anybody else is redirected to the sign-in, or gets a 404. */
export async function editorOfForm(): Promise<Editor> {
  const acting = await actingEditor()
  if (!('refused' in acting)) return acting.editor
  return acting.refused === 'signed-out' ? redirect('/sign-in') : notFound()
}

/** An action's parsed input. Throws Invalid with the schema's own message, or a general one for a tampered request. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input, { error: () => UNREADABLE })
  if (parsed.success) return parsed.data
  throw new Invalid([{ path: '', message: parsed.error.issues[0]?.message ?? UNREADABLE }])
}
