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
    <nav aria-label="By first letter">
      <ul className="my-4 flex flex-wrap gap-0.5">
        {LETTERS.map((letter) => (
          <li key={letter}>
            <a
              href={`${path}?${new URLSearchParams({ ...kept, letter })}`}
              className="grid min-h-8 min-w-8 place-items-center rounded-md px-1.5 no-underline hover:underline aria-[current]:bg-ink aria-[current]:text-paper pointer-coarse:min-h-11 pointer-coarse:min-w-11"
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
