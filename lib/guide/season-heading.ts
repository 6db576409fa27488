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
