import { Cell, Column, Row, RowHead, Table, TableBody, TableHead } from '@/components/ui/table'
import { CONFIDENCES } from '@/lib/documents/vocabularies'
import { dayInWords } from '@/lib/foundation/dates/words'
import { episodeHeading } from '@/lib/guide/episodes/heading'
import type { ScheduleEntry } from '@/lib/guide/schedule/entries'
import { inSentence } from '@/lib/guide/season-heading'

/** What comes out on a day: where, on what, and how sure that is. */
export function DayTable({ day, entries }: { day: string; entries: ScheduleEntry[] }) {
  return (
    <Table label={dayInWords(day)}>
      <TableHead>
        <Column>Episode</Column>
        <Column>Time</Column>
        <Column>On</Column>
        <Column>Where</Column>
        <Column>Certainty</Column>
      </TableHead>
      <TableBody>
        {entries.map(({ id, show, season, episode, date, platform, regions, confidence }) => (
          <Row key={id}>
            <RowHead>
              <a href={season.path}>
                {show.title}, {inSentence(season.heading)}
              </a>
              <span className="block text-small font-normal text-soft">{episodeHeading(episode)}</span>
            </RowHead>
            <Cell label="Time">
              {date.time ? (
                `${date.time} ${date.zone ?? ''}`
              ) : (
                <span className="text-soft">not announced</span>
              )}
            </Cell>
            <Cell label="On">{platform?.name ?? 'not known'}</Cell>
            <Cell label="Where">{regions}</Cell>
            <Cell label="Certainty">
              <span className={confidence === 'confirmed' ? 'text-good' : 'text-wait'}>
                {CONFIDENCES[confidence]}
              </span>
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  )
}
