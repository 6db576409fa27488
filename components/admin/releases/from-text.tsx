'use client'
import { Ask } from '@/components/ui/ask'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Checkbox, Field, Input, TextArea } from '@/components/ui/field'
import { Notice } from '@/components/ui/panel'
import type { Values } from '@/lib/documents/field-tree'
import { precisionOf, readGuideDate } from '@/lib/foundation/dates/guide-date'
import { dateInWords } from '@/lib/foundation/dates/words'
import { regionName } from '@/lib/guide/regions/regions'
import { type Decided, releasesTaken, type Said, type TextAction, usePastedText } from './use-pasted-text'

type Props = {
  read: TextAction
  groupNames: Record<string, string>
  onClose: () => void
  onAdd: (made: { release: Values; source: Values }[], platforms: Record<string, string>) => void
}

/** A press release or an article, pasted: what it says of releases comes as a proposal, each with its sentence. */
export function FromText({ read, groupNames, onClose, onAdd }: Props) {
  const { said, setSaid, found, names, trouble, isBusy, look, decide } = usePastedText(read)
  const taken = found ? releasesTaken(found, said) : []
  const add = () => {
    onAdd(taken, names)
    onClose()
  }
  const count = `Add ${taken.length} ${taken.length === 1 ? 'release' : 'releases'}`
  return (
    <Dialog
      title="Releases from a text"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          {found ? (
            <Button look="main" disabled={taken.length === 0} onClick={add}>
              {count}
            </Button>
          ) : (
            <Button
              look="main"
              disabled={isBusy || said.text === '' || said.publisher === ''}
              onClick={() => void look()}
            >
              Read it
            </Button>
          )}
        </>
      }
    >
      {trouble && <Notice tone="bad">{trouble}</Notice>}
      {found ? (
        <ul className="grid max-h-96 gap-3 overflow-y-auto">
          {found.length === 0 && <li>No sentence of it names a date.</li>}
          {found.map((each) => (
            <Proposal key={each.id} found={each} names={names} groupNames={groupNames} decide={decide} />
          ))}
        </ul>
      ) : (
        <Typing said={said} setSaid={setSaid} />
      )}
    </Dialog>
  )
}

function Typing({ said, setSaid }: { said: Said; setSaid: (said: Said) => void }) {
  const line = (key: 'publisher' | 'url', label: string) => (
    <Field label={label}>
      {(ids) => (
        <Input
          {...ids}
          value={said[key]}
          onChange={({ target }) => setSaid({ ...said, [key]: target.value })}
        />
      )}
    </Field>
  )
  return (
    <div className="grid gap-3">
      <Field
        label="The text"
        hint="Dates, platforms and regions are read by plain rules, on this site alone."
      >
        {(ids) => (
          <TextArea
            {...ids}
            rows={8}
            value={said.text}
            onChange={({ target }) => setSaid({ ...said, text: target.value })}
          />
        )}
      </Field>
      {line('publisher', 'Source')}
      {line('url', 'Link (optional)')}
    </div>
  )
}

type ProposalProps = {
  found: Decided
  names: Record<string, string>
  groupNames: Record<string, string>
  decide: (id: string, change: Partial<Decided>) => void
}

function Proposal({ found, names, groupNames, decide }: ProposalProps) {
  const { id, sentence, date, on, platformIds, regions, isTaken } = found
  const where = regions.map((code) => regionName(code, groupNames)).join(', ') || 'where is not said'
  const [only] = platformIds
  const platform = platformIds.length === 1 && only ? (names[only] ?? '') : 'platform not said'
  return (
    <li className="border-s-3 border-line ps-3">
      <Checkbox
        checked={isTaken && on !== ''}
        disabled={on === ''}
        onChange={({ target }) => decide(id, { isTaken: target.checked })}
      >
        {on === '' ? 'Which date?' : inWords(on)} · {platform} · {where}
      </Checkbox>
      {'asks' in date && (
        <Ask
          question={date.asks}
          choices={date.choices.map(({ value, words }) => [value, words])}
          choose={(value) => decide(id, { on: value, isTaken: true })}
        />
      )}
      <p className="text-small text-soft">“{sentence}”</p>
    </li>
  )
}

function inWords(on: string): string {
  return precisionOf(on) === null ? on : dateInWords(readGuideDate({ written: on }))
}
