import { seasonFacts } from '@/components/guide/season-links'
import { Chip, type Tone } from '@/components/ui/chip'
import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from '@/components/ui/table'
import { KINDS, type Kind } from '@/lib/documents/kinds'
import type { EntryInList } from '@/lib/editing/entries/queries'
import type { EntryDetails } from '@/lib/editing/entry-lists/details/queries'
import { STATES } from '@/lib/editing/entry-lists/fields'
import { DateTime } from './moment'

type Props = {
  kind: Kind
  entries: EntryInList[]
  details: ReadonlyMap<string, EntryDetails>
  /** The list's own address, for coming back to it and for going on in it. */
  from: string
  /** Whether drafts can be chosen, for what is done with several. */
  canChoose: boolean
}

const TONES: Record<EntryInList['state'], Tone> = { draft: 'calm', published: 'good', changed: 'wait' }

/** Entries of one kind as a table; the state is always told in words. Each link has an id: a browser focuses it when it is asked for after the #. */
export function EntryList({ kind, entries, details, from, canChoose }: Props) {
  const search = `?from=${encodeURIComponent(from)}`
  const { folder, many } = KINDS[kind]
  return (
    <Table label={many}>
      <TableHead>
        <Column>Title</Column>
        <Column>State</Column>
        <Column>{kind === 'season' ? 'Episodes and dates' : 'Has'}</Column>
        <Column>Open problems</Column>
        <Column>Last change</Column>
      </TableHead>
      <TableBody>
        {entries.map(({ id, title, state, changedAt, version }) => (
          <Row key={id}>
            <RowHead>
              {canChoose && state !== 'published' && <Choose value={`${version}.${id}`} title={title} />}
              <a
                id={`entry-${id}`}
                href={`/admin/${folder}/${id}${search}`}
                className="no-underline hover:underline"
              >
                {title}
              </a>
            </RowHead>
            <Cell label="State">
              <Chip tone={TONES[state]}>{STATES[state]}</Chip>
            </Cell>
            <Cell label={kind === 'season' ? 'Episodes and dates' : 'Has'}>{factsOf(details.get(id))}</Cell>
            <Cell label="Open problems">{problemsOf(details.get(id))}</Cell>
            <Cell label="Last change">
              <span className="text-small text-soft">
                <DateTime at={changedAt} />
              </span>
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  )
}

function Choose({ value, title }: { value: string; title: string }) {
  return (
    <label className="me-2 inline-flex pointer-coarse:p-2">
      <input type="checkbox" name="chosen" value={value} />
      <span className="sr-only">Choose {title}</span>
    </label>
  )
}

function problemsOf(details: EntryDetails | undefined) {
  return details && details.problems.length > 0 ? (
    <span className="text-wait">{details.problems.join(' · ')}</span>
  ) : null
}

function factsOf(details: EntryDetails | undefined): string {
  if (!details) return ''
  const counts = details.counts.map(({ one, many, count }) => `${count} ${count === 1 ? one : many}`)
  return [details.season ? seasonFacts(details.season) : '', ...counts].filter(Boolean).join(' · ')
}
