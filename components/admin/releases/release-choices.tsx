'use client'
import { Checkbox, Field as LabelledField, Select } from '@/components/ui/field'
import type { Field } from '@/lib/documents/field-tree'
import { fieldId, useEditing } from '../document/context'
import { FieldSources } from '../document/field-sources'
import { LockToggle } from '../document/locks'
import type { PartProps } from './release-where'

const LABELS: Record<string, string> = { window: 'Window', pattern: 'Then', confidence: 'Certainty' }

/** How it goes on, how sure it is, and which showing it is. */
export function Choices({ fields, release, place }: PartProps & { fields: Field[] }) {
  const { edit, problems, readOnly } = useEditing()
  const set = (key: string, value: unknown) => edit({ type: 'set', place: [...place, key], value })
  return (
    <>
      {['pattern', 'confidence', 'window'].map((key) => {
        const { meta } = fields.find((each) => each.key === key) ?? {}
        return (
          <LabelledField
            key={key}
            id={fieldId([...place, key])}
            label={LABELS[key] ?? key}
            problem={problems.get([...place, key].join('.'))}
            aside={<FieldSources place={[...place, key]} label={LABELS[key] ?? key} />}
            foot={<LockToggle place={[...place, key]} label={LABELS[key] ?? key} />}
          >
            {(ids) => (
              <Select
                {...ids}
                choices={meta?.choices ?? []}
                value={String(release[key] ?? '')}
                disabled={readOnly}
                onChange={(event) => set(key, event.target.value)}
              />
            )}
          </LabelledField>
        )
      })}
      <Checkbox
        id={fieldId([...place, 'exclusive'])}
        checked={release.exclusive === true}
        disabled={readOnly}
        onChange={(event) => set('exclusive', event.target.checked)}
      >
        Exclusive
      </Checkbox>
    </>
  )
}
