import type { Metadata } from 'next'
import { AnswerForm } from '@/components/admin/forms/answer-form'
import { TextField } from '@/components/admin/forms/text-field'
import { Group, NewGroup } from '@/components/admin/regions/group'
import { PageHeading } from '@/components/admin/shell/page-heading'
import { SelectField } from '@/components/admin/site/more-fields'
import { Section } from '@/components/ui/panel'
import { requireEditor } from '@/lib/accounts/users/session'
import { listChosenZones, listGroups } from '@/lib/editing/regions/queries'
import { regionChoices, regionName } from '@/lib/guide/regions/regions'
import { dropGroup, keepGroup, keepZone } from './actions'

export const metadata: Metadata = { title: 'Regions' }

export default async function RegionsPage() {
  const editor = await requireEditor()
  const [groups, zones] = [await listGroups(editor), await listChosenZones(editor)]
  const regions = regionChoices().map(({ code, name }) => ({ value: code, name }))
  return (
    <>
      <PageHeading
        title="Regions"
        crumbs={[{ name: 'Settings', path: '/admin/settings' }, { name: 'Regions' }]}
      />
      <Section title="Groups" id="groups">
        {groups.map((group) => (
          <Group
            key={group.id}
            group={group}
            save={keepGroup.bind(null, group.id)}
            remove={dropGroup.bind(null, group.id)}
          />
        ))}
        <h3>New group</h3>
        <NewGroup save={keepGroup.bind(null, null)} />
      </Section>
      <Section title="Time zone" id="zones">
        <p className="text-tiny text-soft">
          A day in the region ends at midnight in this time zone. Default: the capital’s.
        </p>
        <ul className="grid gap-1">
          {zones.map(({ code, zone }) => (
            <li key={code}>
              <span>{regionName(code)}</span>
              <span className="text-soft">{zone}</span>
            </li>
          ))}
        </ul>
        <AnswerForm action={keepZone} button="Set time zone">
          <SelectField name="code" label="Region" value="US" choices={regions} />
          <TextField
            name="zone"
            label="Time zone"
            hint="America/New_York; empty for the capital’s."
            maxLength={60}
          />
        </AnswerForm>
      </Section>
    </>
  )
}
