'use client'
import { Field as LabelledField } from '@/components/ui/field'
import type { DocumentPlace } from '@/lib/documents/edits'
import type { Values } from '@/lib/documents/field-tree'
import { REST, WORLD } from '@/lib/guide/regions/regions'
import { fieldId, useEditing } from '../document/context'
import { FieldSources } from '../document/field-sources'
import { EntryPicker } from '../picker/entry-picker'
import { useReleaseFacts } from './facts'
import { exceptOptions, reachOptions } from './region-options'
import { RegionsField } from './regions-field'
import { codesAt } from './release-words'

/** A release of the document, and where it stands there. */
export type PartProps = { release: Values; place: DocumentPlace }

/** The countries it comes out in, and where that is everywhere, those it leaves out. */
export function Where({ release, place }: PartProps) {
  const codes = codesAt(release, 'regions')
  const isWide = codes.some((code) => code === WORLD || code === REST || code.startsWith('group:'))
  return (
    <>
      <Reach release={release} place={place} />
      {(isWide || codesAt(release, 'excluded').length > 0) && <Except release={release} place={place} />}
    </>
  )
}

function Except({ release, place }: PartProps) {
  const { edit, problems, readOnly } = useEditing()
  const { groups, groupNames } = useReleaseFacts()
  const path = [...place, 'excluded']
  return (
    <RegionsField
      id={fieldId(path)}
      label="Except"
      codes={codesAt(release, 'excluded')}
      options={exceptOptions(groups)}
      groupNames={groupNames}
      problem={problems.get(path.join('.'))}
      readOnly={readOnly}
      onChange={(codes) => edit({ type: 'set', place: path, value: codes })}
    />
  )
}

function Reach({ release, place }: PartProps) {
  const { edit, problems, readOnly } = useEditing()
  const { groups, groupNames } = useReleaseFacts()
  const path = [...place, 'regions']
  return (
    <RegionsField
      id={fieldId(path)}
      label="Where"
      codes={codesAt(release, 'regions')}
      options={reachOptions(groups)}
      groupNames={groupNames}
      problem={problems.get(path.join('.'))}
      readOnly={readOnly}
      hint="“Everywhere else” is every country that no other release names."
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
