import 'server-only'
import { notFound, redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Done, FormAnswer } from '@/components/admin/forms/answer'
import { textIn } from '@/components/admin/forms/form-text'
import { type Refusal, refusalBecause, refusalOfError, UNREADABLE } from '@/components/admin/forms/refusal'
import type { Editor, Member, Owner, ProvenMember, ProvenOwner, Reader } from '@/lib/accounts/editor'
import { proveAgain } from '@/lib/accounts/second-factors/auth-sign-in'
import {
  type Acting,
  actingEditor,
  actingMember,
  actingOwner,
  actingProvenMember,
  actingProvenOwner,
  actingReader,
} from '@/lib/accounts/users/session'
import { Invalid } from '@/lib/foundation/errors'

/** Runs `act` as whoever acts; answers with its result, or a refusal. `gone` replaces the message of NotFound. */
type RunAs<Account> = <A>(act: (account: Account) => Promise<A>, gone?: string) => Promise<A | Refusal>

/** Of the admin's actions: a refusal for somebody who may not act, and for every expected error. */
function runAs<Account>(acting: () => Promise<Acting<Account>>): RunAs<Account> {
  return async (act, gone) => {
    const asked = await acting()
    return 'refused' in asked
      ? refusalBecause(asked.refused)
      : resultOrRefusal(() => act(asked.account), gone)
  }
}

export const asEditor: RunAs<Editor> = runAs(actingEditor)

/** For questions about drafts. */
export const asReader: RunAs<Reader> = runAs(actingReader)

/** For what everybody may do with an account of their own. */
export const asMember: RunAs<Member> = runAs(actingMember)

/** For what takes somebody's way in. */
export const asOwner: RunAs<Owner> = runAs(actingOwner)

/** For changes of how one signs in oneself. The form brings a proof where the last one is too old. */
export async function asProvenMember<A>(
  form: FormData,
  act: (member: ProvenMember) => Promise<A>,
  gone?: string,
): Promise<A | Refusal> {
  return (await refusalOfProof(form)) ?? runAs(actingProvenMember)(act, gone)
}

/** The same for changes of accounts and of the site. */
export async function asProvenOwner<A>(
  form: FormData,
  act: (owner: ProvenOwner) => Promise<A>,
  gone?: string,
): Promise<A | Refusal> {
  return (await refusalOfProof(form)) ?? runAs(actingProvenOwner)(act, gone)
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
  if (!('refused' in acting)) return acting.account
  return acting.refused === 'signed-out' ? redirect('/sign-in') : notFound()
}

/** An action's parsed input. Throws Invalid with the schema's own message, or a general one for a tampered request. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input, { error: () => UNREADABLE })
  if (parsed.success) return parsed.data
  throw new Invalid([{ path: '', message: parsed.error.issues[0]?.message ?? UNREADABLE }])
}
