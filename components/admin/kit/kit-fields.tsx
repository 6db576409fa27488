'use client'
import { ComboBox } from '@/components/ui/combo-box'
import { Checkbox, Field, Input, Select, TextArea } from '@/components/ui/field'
import { Section } from '@/components/ui/panel'

const OPTIONS = [
  { id: 'CA', name: 'Canada', detail: 'CA' },
  { id: 'US', name: 'United States', also: 'USA', detail: 'US' },
]

/** Fields as they are, wrong and disabled. */
export function KitFields() {
  return (
    <Section title="Fields">
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,14rem),1fr))] gap-4">
        <Field label="Text" hint="A hint">
          {(ids) => <Input {...ids} placeholder="placeholder" />}
        </Field>
        <Field label="Wrong" problem="“x” is not a date. Write 3 March 2022.">
          {(ids) => <Input {...ids} defaultValue="x" />}
        </Field>
        <Field label="Disabled">{(ids) => <Input {...ids} disabled defaultValue="as it is" />}</Field>
        <Field label="Select">
          {(ids) => (
            <Select
              {...ids}
              choices={[
                ['a', 'One'],
                ['b', 'Another'],
              ]}
            />
          )}
        </Field>
        <Field label="Lines">{(ids) => <TextArea {...ids} defaultValue="Some words." />}</Field>
        <Field label="Combobox">
          {(ids) => <ComboBox ids={ids} options={OPTIONS} placeholder="Add a country" onChoose={() => {}} />}
        </Field>
        <Checkbox defaultChecked>A choice</Checkbox>
      </div>
    </Section>
  )
}
