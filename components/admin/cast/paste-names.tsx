'use client'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field, Select, TextArea } from '@/components/ui/field'
import { Notice } from '@/components/ui/panel'
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from '@/components/ui/table'
import type { Choice } from '@/lib/editing/entry-search/queries'
import type { CastLine } from './cast-lines'
import { chosenId, type Found, type PastedCast, usePastedCast } from './use-pasted-cast'

/** A cast pasted as lines: who is known is found, who is not is made, all of them at once. */
export function PasteNames({ findNamed, create, onClose, onAdd }: PastedCast) {
  const { text, setText, lines, found, chosen, setChosen, trouble, isBusy, look, add } = usePastedCast({
    findNamed,
    create,
    onClose,
    onAdd,
  })
  return (
    <Dialog
      title="Paste names"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          {found ? (
            <Button look="main" disabled={isBusy} onClick={() => void add()}>
              {isBusy ? 'Adding …' : `Add ${lines.length} ${lines.length === 1 ? 'credit' : 'credits'}`}
            </Button>
          ) : (
            <Button look="main" disabled={isBusy || lines.length === 0} onClick={() => void look()}>
              Look them up
            </Button>
          )}
        </>
      }
    >
      {trouble && <Notice tone="bad">{trouble}</Notice>}
      {found ? (
        <Matches lines={lines} found={found} chosen={chosen} choose={setChosen} />
      ) : (
        <Field
          label="One a line"
          hint="Patrick Stewart as Jean-Luc Picard. A tab, a dash or a colon do as well; “Director: …” for crew."
        >
          {(ids) => (
            <TextArea
              {...ids}
              autoFocus
              rows={8}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
      )}
    </Dialog>
  )
}

type MatchesProps = {
  lines: CastLine[]
  found: Found
  chosen: Record<string, string>
  choose: (chosen: Record<string, string>) => void
}

function Matches({ lines, found, chosen, choose }: MatchesProps) {
  const cell = (kind: 'person' | 'character', name: string) => (
    <Match
      name={name}
      choices={(kind === 'person' ? found.people : found.characters)[name] ?? []}
      value={chosenId({ found, chosen, kind, name })}
      choose={(id) => choose({ ...chosen, [`${kind} ${name}`]: id })}
    />
  )
  return (
    <div className="max-h-96 overflow-y-auto">
      <Table label="What is added">
        <TableHead>
          <Column>Person</Column>
          <Column>Character or job</Column>
        </TableHead>
        <TableBody>
          {lines.map(({ person, character, job }) => (
            <Row key={`${person} ${character} ${job}`}>
              <RowHead>{cell('person', person)}</RowHead>
              <Cell label="Character or job">{job === 'cast' ? cell('character', character) : job}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </div>
  )
}

type MatchProps = { name: string; choices: Choice[]; value: string; choose: (id: string) => void }

/** Two of the same name are told apart by what is known of them; neither is taken by itself. */
function Match({ name, choices, value, choose }: MatchProps) {
  if (name === '') return <span className="text-soft">none</span>
  if (choices.length === 0)
    return (
      <>
        {name} <span className="text-small font-normal text-wait">new</span>
      </>
    )
  if (choices.length === 1)
    return (
      <>
        {name} <span className="text-small font-normal text-good">known</span>
      </>
    )
  return (
    <Select
      aria-label={`Which ${name}`}
      value={value}
      onChange={({ target }) => choose(target.value)}
      choices={[
        ['', `${name}: somebody new`],
        ...choices.map(({ id, title, detail }) => [id, [title, detail].filter(Boolean).join(', ')] as const),
      ]}
    />
  )
}
