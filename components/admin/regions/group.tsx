import type { GroupView } from '@/lib/editing/regions/queries'
import type { FormAction, FormAnswer } from '../forms/answer'
import { AnswerForm } from '../forms/answer-form'
import { TextField } from '../forms/text-field'

type Props = { group: GroupView; save: FormAction; remove(): Promise<FormAnswer> }

/** One group of regions: its members, who uses it, and its form. */
export function Group({ group: { name, slug, members, uses, used }, save, remove }: Props) {
  return (
    <details className="rounded-xl border border-line bg-raised p-4">
      <summary>
        {name}{' '}
        <span className="text-soft">
          group:{slug}, {members.length} {members.length === 1 ? 'region' : 'regions'},{' '}
          {used === 0 ? 'not used' : `used by ${used} ${used === 1 ? 'season' : 'seasons'}`}
        </span>
      </summary>
      {used > 0 && (
        <ul className="grid gap-1">
          {uses.map(({ title, path }) => (
            <li key={path}>
              <a href={path}>{title}</a>
            </li>
          ))}
          {used > uses.length && <li className="text-soft">and {used - uses.length} more</li>}
        </ul>
      )}
      <AnswerForm action={save} button={`Save ${name}`}>
        <TextField name="name" label="Name" defaultValue={name} maxLength={60} />
        <TextField name="members" label="Members" hint={CODES} defaultValue={members.join(', ')} />
      </AnswerForm>
      {used === 0 && (
        <AnswerForm
          action={remove}
          button={`Remove ${name}`}
          confirm={{
            summary: 'Remove this group',
            consequence: 'Drafts that use it can’t be published then.',
          }}
        />
      )}
    </details>
  )
}

const CODES = 'Codes of two letters, with commas: MX, AR, BR.'

/** The form for a new group. */
export function NewGroup({ save }: { save: FormAction }) {
  return (
    <AnswerForm action={save} button="Create group" isMain>
      <TextField name="name" label="Name" hint="Latin America" maxLength={60} />
      <TextField
        name="slug"
        label="Address"
        hint="Releases use it, as group:latin-america. It can’t be changed later. Empty: made from the name."
        maxLength={80}
      />
      <TextField name="members" label="Members" hint={CODES} />
    </AnswerForm>
  )
}
