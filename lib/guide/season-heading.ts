import { listInWords } from '@/lib/foundation/list-words'

/** What a season is called: "Season 2", or its own label and title ("Volume 1: The Beginning"). */
export function headingOf({
  number,
  label,
  title,
}: {
  number: number | null
  label: string
  title: string
}): string {
  const name = label || (number === null ? '' : `Season ${number}`)
  return [name, title].filter(Boolean).join(': ') || 'Specials'
}

/** The name in the middle of a sentence: "season 2", but "Volume 1: The Beginning" as it is. */
export function inSentence(heading: string): string {
  return /^Season \d+$/.test(heading) ? heading.toLowerCase() : heading
}

type Named = Parameters<typeof headingOf>[0]

/** Several of them in a sentence: "season 1", "seasons 1–3 and 5", "season 2 and The Return"; in their order. */
export function seasonsInWords(seasons: Named[]): string {
  const byNumber = (season: Named) => season.number !== null && !season.label && !season.title
  const numbers = [...new Set(seasons.filter(byNumber).flatMap(({ number }) => number ?? []))]
  const names = [...new Set(seasons.filter((season) => !byNumber(season)).map(headingOf))]
  const word = numbers.length === 1 ? 'season' : 'seasons'
  const counted = numbers.length > 0 ? [`${word} ${listInWords(spansOf(numbers))}`] : []
  return listInWords([...counted, ...names])
}

/** "1–3", "5": what follows on one another is told as one. */
function spansOf(numbers: number[]): string[] {
  const spans: [first: number, last: number][] = []
  for (const number of numbers.toSorted((one, other) => one - other)) {
    const span = spans.at(-1)
    if (span && span[1] === number - 1) span[1] = number
    else spans.push([number, number])
  }
  return spans.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`))
}
