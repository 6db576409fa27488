'use server'
import { refresh } from 'next/cache'
import { done, type FormAnswer } from '@/components/admin/forms/answer'
import { answered, textIn, turnedAway } from '@/components/admin/forms/answered'
import type { Reader } from '@/lib/accounts/editor'
import {
  changeName as changeOwnName,
  changePassword as changeOwnPassword,
  endOtherSessions,
  endOwnSession,
} from '@/lib/accounts/users/commands'
import { actingReader, beginSession } from '@/lib/accounts/users/session'

export async function changeName(_before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const typed = { name: textIn(form, 'name') }
  return asReader(typed, async (reader) => {
    await changeOwnName(reader, typed.name)
    return done('The name is changed.')
  })
}

/** Ends every session, then begins a new one here: whoever knew the old password or had its cookie is out. */
export async function changePassword(_before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  return asReader({}, async (reader) => {
    const [current, password] = [textIn(form, 'current'), textIn(form, 'password')]
    await changeOwnPassword(reader, { current, password })
    await beginSession(reader.id ?? '')
    return done('The password is changed. Everywhere else you are signed out.')
  })
}

/** Ends the session the pressed button names, or all others. */
export async function endSession(_before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  return asReader({}, async (reader) => {
    const wanted = textIn(form, 'session')
    if (wanted !== 'others') {
      await endOwnSession(reader, wanted)
      return done('That session has ended.')
    }
    const count = await endOtherSessions(reader)
    return done(count === 1 ? 'One other session has ended.' : `${count} other sessions have ended.`)
  })
}

async function asReader(
  typed: Record<string, string>,
  act: (by: Reader) => Promise<FormAnswer>,
): Promise<FormAnswer> {
  const acting = await actingReader()
  if ('refused' in acting) return turnedAway(acting.refused, typed)
  const refreshing = async () => {
    const answer = await act(acting.reader)
    refresh()
    return answer
  }
  return answered(typed, refreshing, 'Nothing was done: that session has ended already.')
}
