import {
  KEPT_DAYS,
  KEPT_KINDS,
  type KeptKind,
  NEWEST_CHOICES,
  type RetentionRules,
  USUAL_NEWEST,
} from '@/lib/editing/retention/fields'
import { SelectField } from '../site/more-fields'
import { KIND_WORDS } from './amounts'

const HINTS: Record<KeptKind, string> = {
  versions:
    'The published version, the one published before it, and what waits or can be undone always stay.',
  activity: 'Each member’s last always stays.',
  reports: 'From when they were handled. Open ones always stay.',
  trash: 'Whole entries. What anything points to, or was merged, stays.',
}

const PUBLISHED = [
  { value: '', name: 'Keep all' },
  { value: 'yes', name: 'Remove old ones, too' },
]

/** How long each kind is kept: for ever, unless something else is chosen. */
export function RetentionFields({ rules }: { rules: RetentionRules }) {
  return (
    <>
      {KEPT_KINDS.map((kind) => (
        <SelectField
          key={kind}
          name={kind}
          label={KIND_WORDS[kind]}
          hint={HINTS[kind]}
          value={String(rules[kind]?.days ?? '')}
          choices={[{ value: '', name: 'Keep for ever' }, ...choicesOf(kind)]}
        />
      ))}
      <SelectField
        name="newest"
        label="Newest versions of each entry to keep, however old"
        value={String(rules.versions?.newest ?? USUAL_NEWEST)}
        choices={NEWEST_CHOICES.map((count) => ({ value: String(count), name: String(count) }))}
      />
      <SelectField
        name="withPublished"
        label="Versions that were published"
        value={rules.versions?.withPublished ? 'yes' : ''}
        choices={PUBLISHED}
      />
    </>
  )
}

function choicesOf(kind: KeptKind) {
  return Object.entries(KEPT_DAYS[kind]).map(([value, span]) => ({ value, name: `Remove after ${span}` }))
}
