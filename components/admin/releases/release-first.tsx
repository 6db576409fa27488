'use client'
import { Field as LabelledField, Select } from '@/components/ui/field'
import { groupAt, type Values } from '@/lib/documents/field-tree'
import { DateField } from '../dates/date-field'
import { TimeField } from '../dates/time-field'
import { fieldId, useEditing } from '../document/context'
import { FieldSources } from '../document/field-sources'
import { LockToggle } from '../document/locks'
import { useReleaseFacts } from './facts'
import type { PartProps } from './release-where'

/** When the first episode comes: the day, the hour and whose hour that is. */
export function First({ release, place, others }: PartProps & { others: Values[] }) {
  const { edit, problems, readOnly } = useEditing()
  const { today, zones } = useReleaseFacts()
  const premiere = groupAt(release, 'premiere')
  const [on, time, zone] = [premiere.on, premiere.time, premiere.zone].map((each) => String(each ?? ''))
  const home = zone || zones[String(release.platformId)] || ''
  const at = [...place, 'premiere']
  const set = (key: string, value: string) => edit({ type: 'set', place: [...at, key], value })
  const problemAt = (key: string) => problems.get([...at, key].join('.'))
  return (
    <>
      <DateField
        id={fieldId([...at, 'on'])}
        label="First episode"
        aside={<FieldSources place={[...at, 'on']} label="First episode" />}
        foot={<LockToggle place={[...at, 'on']} label="First episode" />}
        value={on ?? ''}
        today={today}
        problem={problemAt('on')}
        readOnly={readOnly}
        onChange={(value) => set('on', value)}
      />
      <TimeField
        id={fieldId([...at, 'time'])}
        label="Time there"
        value={time ?? ''}
        zone={home}
        foot={<LockToggle place={[...at, 'time']} label="Time there" />}
        problem={problemAt('time')}
        readOnly={readOnly}
        onChange={(value) => {
          set('time', value)
          // An hour without a zone is no moment: the platform’s own stands until somebody says another.
          if (value !== '' && !zone && home) set('zone', home)
        }}
      />
      {(time || zone) && (
        <ZoneField
          id={fieldId([...at, 'zone'])}
          value={zone ?? ''}
          others={[...new Set([...Object.values(zones), ...others.map(zoneOf)])].filter(Boolean)}
          problem={problemAt('zone')}
          readOnly={readOnly}
          onChange={(value) => set('zone', value)}
        />
      )}
    </>
  )
}

function zoneOf(release: Values): string {
  return String(groupAt(release, 'premiere').zone ?? '')
}

const ZONES = Intl.supportedValuesOf('timeZone')

type ZoneProps = {
  id: string
  value: string
  /** Offered first: zones that this season already speaks of. */
  others: string[]
  problem: string | undefined
  readOnly: boolean
  onChange: (value: string) => void
}

function ZoneField({ id, value, others, problem, readOnly, onChange }: ZoneProps) {
  const words = (zone: string) => zone.replaceAll('_', ' ')
  const choices = [
    ['', 'Not stated'],
    ['local', 'This hour in each zone'],
    ...[...new Set([...others, value, ...ZONES])]
      .filter((each) => each !== '' && each !== 'local')
      .map((each) => [each, words(each)] as const),
  ] as const
  return (
    <LabelledField id={id} label="Time zone" problem={problem}>
      {(ids) => (
        <Select
          {...ids}
          choices={choices}
          value={value}
          disabled={readOnly}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </LabelledField>
  )
}
