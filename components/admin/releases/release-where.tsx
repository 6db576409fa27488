'use client'
import type { ComboOption } from '@/components/ui/combo-box'
import { Field as LabelledField } from '@/components/ui/field'
import type { DocumentPlace } from '@/lib/documents/edits'
import type { Values } from '@/lib/documents/field-tree'
import { REST, WORLD } from '@/lib/guide/regions/regions'
import { fieldId, useEditing } from '../document/context'
import { FieldSources } from '../document/field-sources'
import { LockToggle } from '../document/locks'
import { EntryPicker } from '../picker/entry-picker'
import { useReleaseFacts } from './facts'
import { exceptOptions, reachOptions } from './region-options'
import { RegionsField } from './regions-field'
import { codesAt } from './release-words'

/** A release of the document, and where it stands there. */
export type PartProps = { release: Values; place: DocumentPlace }

/** The countries it comes out in, and where that is everywhere, those it leaves out. */
export function Where({ release, place }: PartProps) {
  const { groups } = useReleaseFacts()
  const codes = codesAt(release, 'regions')
  const isWide = codes.some((code) => code === WORLD || code === REST || code.startsWith('group:'))
  const row = { release, place }
  return (
    <>
      <Countries
        {...row}
        list="regions"
        label="Where"
        options={reachOptions(groups)}
        hint="“Everywhere else” is every country that no other release names."
      />
      {(isWide || codesAt(release, 'excluded').length > 0) && (
        <Countries {...row} list="excluded" label="Except" options={exceptOptions(groups)} />
      )}
    </>
  )
}

type CountriesProps = PartProps & {
  list: 'regions' | 'excluded'
  label: string
  options: readonly ComboOption[]
  hint?: string
}

function Countries({ release, place, list, label, options, hint }: CountriesProps) {
  const { edit, problems, readOnly } = useEditing()
  const { groupNames } = useReleaseFacts()
  const path = [...place, list]
  return (
    <RegionsField
      id={fieldId(path)}
      label={label}
      codes={codesAt(release, list)}
      options={options}
      groupNames={groupNames}
      problem={problems.get(path.join('.'))}
      readOnly={readOnly}
      hint={hint}
      foot={<LockToggle place={path} label={label} />}
      onChange={(codes) => edit({ type: 'set', place: path, value: codes })}
    />
  )
}

/** What it comes out on. */
export function Platform({ release, place }: PartProps) {
  const { edit, names, rememberEntry, create, problems, readOnly } = useEditing()
  const path = [...place, 'platformId']
  const value = typeof release.platformId === 'string' ? release.platformId : ''
  const problem = problems.get(path.join('.'))
  return (
    <LabelledField
      id={fieldId(path)}
      label="On"
      problem={problem}
      aside={<FieldSources place={path} label="On" />}
      foot={<LockToggle place={path} label="On" />}
    >
      {(ids) => (
        <EntryPicker
          id={ids.id}
          kind="platform"
          value={value}
          title={value === '' ? '' : (names[value] ?? null)}
          describedBy={ids['aria-describedby']}
          invalid={problem !== undefined}
          readOnly={readOnly}
          create={create}
          onKnown={rememberEntry}
          onChoose={(chosen) => {
            if (chosen) rememberEntry(chosen)
            edit({ type: 'set', place: path, value: chosen?.id ?? '' })
          }}
        />
      )}
    </LabelledField>
  )
}
