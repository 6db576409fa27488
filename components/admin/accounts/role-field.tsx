'use client'
import { useId } from 'react'
import type { Role } from '@/lib/accounts/roles'
import { useAnswer } from '../forms/answer-form'

type Props = { chosen: Role; roles: { role: Role; words: string }[] }

/** One of the roles, each with what it may do. */
export function RoleField({ chosen, roles }: Props) {
  const id = useId()
  const { problem, typed } = useAnswer('role')
  const value = typed ?? chosen
  return (
    <fieldset className="field" aria-describedby={problem ? `${id}-problem` : undefined}>
      <legend className="label">Role</legend>
      {roles.map(({ role, words }) => (
        <label key={`${role} of ${value}`} className="field-check">
          <input type="radio" name="role" value={role} defaultChecked={role === value} required />
          <span>
            <span className="role-name">{role}</span> <span className="hint">{words}</span>
          </span>
        </label>
      ))}
      {problem && (
        <p className="error-text" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </fieldset>
  )
}
