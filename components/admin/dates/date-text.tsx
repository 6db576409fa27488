'use client'
import { Ask } from '@/components/ui/ask'
import { precisionOf, readGuideDate } from '@/lib/foundation/dates/guide-date'
import { readTypedDate } from '@/lib/foundation/dates/typed'
import { dateInWords } from '@/lib/foundation/dates/words'
import { useReadText } from './use-read-text'

type DateText = {
  id: string
  /** A written guide date, or what was typed where that is none. */
  value: string
  /** ISO: what a date without its year is near to. */
  today: string
  onChange: (value: string) => void
}

/**
 * A date as a person writes it. What is understood is said at once and kept; where it may mean several things, each is
 * offered and none is kept by itself: the words stay in the field until somebody chooses.
 */
export function useDateText({ id, value, today, onChange }: DateText) {
  const { shown, read, take, choose, leave } = useReadText({
    value,
    show: shownFor,
    read: (text) => readTypedDate(text, today),
    onChange,
  })
  const choosing = (chosen: string) => {
    choose(chosen)
    document.getElementById(id)?.focus()
  }
  return {
    shown,
    take,
    leave,
    problem: 'problem' in read ? read.problem : undefined,
    understood: <Understood read={read} choose={choosing} />,
  }
}

/** A date stands in its words; what is none stands as it was typed. */
function shownFor(value: string): string {
  const precision = precisionOf(value)
  if (value === '' || precision === null || precision === 'tba') return value
  const words = dateInWords(readGuideDate({ written: value }))
  return precision === 'day' ? words.replace(/^\S+ /, '') : words.replace(/^the /, '')
}

function Understood({
  read,
  choose,
}: {
  read: ReturnType<typeof readTypedDate>
  choose: (value: string) => void
}) {
  if ('problem' in read) return null
  if ('value' in read) return <span className="text-good">{read.words}</span>
  return (
    <Ask
      question={read.asks}
      choices={read.choices.map(({ value, words }) => [value, words])}
      choose={choose}
    />
  )
}
