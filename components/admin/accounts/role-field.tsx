'use client'
import { useId } from 'react'
import { TROUBLE } from '@/components/ui/classes'
import type { Role } from '@/lib/accounts/roles'
import { useAnswer } from '../forms/answer-context'

type Props = { chosen: Role; roles: { role: Role; words: string }[] }

/** One of the roles, each with what it may do. */
export function RoleField({ chosen, roles }: Props) {
  const id = useId()
  const { problem, typed } = useAnswer('role')
  const value = typed ?? chosen
  return (
    <fieldset className="grid content-start gap-1" aria-describedby={problem ? `${id}-problem` : undefined}>
      <legend className="text-small font-semibold">Role</legend>
      {roles.map(({ role, words }) => (
        <label key={`${role} of ${value}`} className="flex min-h-9 items-center gap-2.5">
          <input type="radio" name="role" value={role} defaultChecked={role === value} required />
          <span>
            <span className="inline-block font-semibold">{role}</span>{' '}
            <span className="text-tiny text-soft">{words}</span>
          </span>
        </label>
      ))}
      {problem && (
        <p className={TROUBLE} id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </fieldset>
  )
}
