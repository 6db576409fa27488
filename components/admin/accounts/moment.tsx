/** An instant of real time, to the minute; "never" for none. */
export function Moment({ at }: { at: Date | string | null }) {
  if (at === null) return 'never'
  const iso = typeof at === 'string' ? at : at.toISOString()
  return <time dateTime={iso}>{iso.slice(0, 16).replace('T', ' ')} UTC</time>
}
