import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from '@/components/ui/table'
import { KEPT_DAYS, KEPT_KINDS, type KeptKind, type RetentionRules } from '@/lib/editing/retention/fields'
import type { Amount } from '@/lib/editing/retention/queries'
import { sizeInWords } from '../size-in-words'

export const KIND_WORDS: Record<KeptKind, string> = {
  versions: 'Versions of entries',
  activity: 'Activity',
  reports: 'Handled reports',
  trash: 'Entries in the trash',
}

type Props = { amounts: Record<KeptKind, Amount>; rules: RetentionRules }

/** What each kind takes today, and how long it is kept. */
export function Amounts({ amounts, rules }: Props) {
  return (
    <Table label="What is kept today">
      <TableHead>
        <Column>Kind</Column>
        <Column numeric>Rows</Column>
        <Column numeric>Size, about</Column>
        <Column>Kept</Column>
      </TableHead>
      <TableBody>
        {KEPT_KINDS.map((kind) => (
          <Row key={kind}>
            <RowHead>{KIND_WORDS[kind]}</RowHead>
            <Cell label="Rows" numeric>
              {amounts[kind].rows.toLocaleString('en')}
            </Cell>
            <Cell label="Size, about" numeric>
              {sizeInWords(amounts[kind].bytes)}
            </Cell>
            <Cell label="Kept">{KEPT_DAYS[kind][rules[kind]?.days ?? 0] ?? 'for ever'}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  )
}

/** What a choice would remove, in one sentence. */
export function removableInWords(removable: Partial<Record<KeptKind, Amount>>): string {
  const words = KEPT_KINDS.flatMap((kind) => {
    const amount = removable[kind]
    if (!amount) return []
    return [`${KIND_WORDS[kind]}: ${amount.rows.toLocaleString('en')} (about ${sizeInWords(amount.bytes)})`]
  })
  return words.length === 0 ? 'It removes nothing now.' : `It removes now, for good: ${words.join('; ')}.`
}
