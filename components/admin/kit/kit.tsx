'use client'
import { Ask } from '@/components/ui/ask'
import { Button, ButtonLink } from '@/components/ui/button'
import { Chip, Count, Kbd, type Tone } from '@/components/ui/chip'
import { EmptyState, Loading, Notice, Panel, Section } from '@/components/ui/panel'
import { TabLinks } from '@/components/ui/tab-links'
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from '@/components/ui/table'
import { KitFields } from './kit-fields'
import { KitFloating } from './kit-floating'

const LOOKS = ['main', 'plain', 'quiet', 'grave'] as const
const TONES: Tone[] = ['calm', 'good', 'wait', 'bad', 'accent']

/** The parts one below the other, in the browser's own scheme: light or dark. */
export function Kit() {
  return (
    <>
      <Section title="Buttons">
        <div className="flex flex-wrap gap-2">
          {LOOKS.map((look) => (
            <Button key={look} look={look}>
              {look}
            </Button>
          ))}
          <Button disabled>disabled</Button>
          <Button size="small">small</Button>
          <ButtonLink href="#kit">a link</ButtonLink>
        </div>
      </Section>
      <Section title="Chips">
        <div className="flex flex-wrap items-center gap-2">
          {TONES.map((tone) => (
            <Chip key={tone} tone={tone}>
              {tone}
            </Chip>
          ))}
          <Count>12</Count>
          <Kbd>Ctrl K</Kbd>
        </div>
      </Section>
      <KitFields />
      <Section title="Something to ask">
        <Ask
          question="Which of these?"
          choices={[
            ['a', '3 March 2022'],
            ['b', '4 March 2022'],
          ]}
          choose={() => {}}
        />
      </Section>
      <Section title="Notices">
        <Notice title="Calm">For reading.</Notice>
        <Notice tone="good">Done.</Notice>
        <Notice tone="wait">Not yet.</Notice>
        <Notice tone="bad" title="Wrong" role="note">
          Say what to do.
        </Notice>
      </Section>
      <Section title="Tabs">
        <TabLinks
          label="Tabs"
          here="#one"
          tabs={[
            { path: '#one', name: 'Chosen', count: 4 },
            { path: '#two', name: 'Other', problem: '1 problem' },
          ]}
        />
      </Section>
      <Sheets />
      <KitFloating />
    </>
  )
}

function Sheets() {
  return (
    <>
      <Section title="Table" about="beside the title" actions={<Button size="small">Add</Button>}>
        <Table label="Table">
          <TableHead>
            <Column>Name</Column>
            <Column numeric>Count</Column>
          </TableHead>
          <TableBody>
            <Row>
              <RowHead>A row</RowHead>
              <Cell label="Count" numeric>
                12
              </Cell>
            </Row>
          </TableBody>
        </Table>
      </Section>
      <Section title="Empty and loading">
        <EmptyState title="Nothing yet">What would be here, and the way to it.</EmptyState>
        <Panel className="mt-3">
          <Loading />
        </Panel>
      </Section>
    </>
  )
}
