import { LETTERS, letterInWords } from '@/lib/foundation/letters'

type Props = {
  path: string
  chosen: string | undefined
  /** What else the address asks, and keeps asking. */
  kept?: Record<string, string>
}

/** The alphabet as links: what of a list begins with each letter. */
export function Letters({ path, chosen, kept = {} }: Props) {
  return (
    <nav aria-label="By first letter" className="letters">
      <ul>
        {LETTERS.map((letter) => (
          <li key={letter}>
            <a
              href={`${path}?${new URLSearchParams({ ...kept, letter })}`}
              aria-current={letter === chosen ? 'true' : undefined}
              aria-label={letterInWords(letter)}
            >
              {letter === '0' ? '0–9' : letter.toUpperCase()}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
