import type { Role } from '@/lib/accounts/roles'

type Props = { chosen: readonly Role[]; roles: readonly { role: Role }[] }

/** The roles that sign in with a second factor only. */
export function FactorRoles({ chosen, roles }: Props) {
  return (
    <fieldset className="grid content-start gap-1">
      <legend className="text-small font-semibold">Required for</legend>
      {roles.map(({ role }) => (
        <label key={role} className="flex min-h-9 items-center gap-2.5">
          <input type="checkbox" name={`factor-${role}`} defaultChecked={chosen.includes(role)} />
          {role}
        </label>
      ))}
    </fieldset>
  )
}
