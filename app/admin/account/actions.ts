'use server'
import { refresh } from 'next/cache'
import { type Done, done, type FormAnswer } from '@/components/admin/forms/answer'
import { textIn } from '@/components/admin/forms/form-text'
import type { Member } from '@/lib/accounts/editor'
import {
  changeName as changeOwnName,
  changePassword as changeOwnPassword,
  endOtherSessions,
  endOwnSession,
} from '@/lib/accounts/users/commands'
import { beginSession } from '@/lib/accounts/users/session'
import { answerTo, asMember } from '../acting'

export async function changeName(_before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const name = textIn(form, 'name')
  return onOwnAccount({ name }, async (member) => {
    await changeOwnName(member, name)
    return done('The name is changed.')
  })
}

/** Ends every session, then begins a new one here: whoever knew the old password or had its cookie is out. */
export async function changePassword(_before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  return onOwnAccount({}, async (member) => {
    const [current, password] = [textIn(form, 'current'), textIn(form, 'password')]
    await changeOwnPassword(member, { current, password })
    await beginSession(member.id ?? '')
    return done('The password is changed. Everywhere else you are signed out.')
  })
}

/** Ends the session the pressed button names, or all others. */
export async function endSession(_before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  return onOwnAccount({}, async (member) => {
    const session = textIn(form, 'session')
    if (session !== 'others') {
      await endOwnSession(member, session)
      return done('That session has ended.')
    }
    const count = await endOtherSessions(member)
    return done(count === 1 ? 'One other session has ended.' : `${count} other sessions have ended.`)
  })
}

async function onOwnAccount(
  typed: Record<string, string>,
  act: (member: Member) => Promise<Done>,
): Promise<FormAnswer> {
  const change = async (member: Member) => {
    const answer = await act(member)
    refresh()
    return answer
  }
  return answerTo(typed, await asMember(change, 'Nothing was done: that session has ended already.'))
}
