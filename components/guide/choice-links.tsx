type ChoiceLink = { name: string; href: string; isChosen: boolean }

type Props = {
  /** What is chosen by them. */
  name: string
  links: ChoiceLink[]
  mostShown?: number
}

/** A choice as a row of links, of which one is in force; many are folded. */
export function ChoiceLinks({ name, links, mostShown = Number.POSITIVE_INFINITY }: Props) {
  const first = links.slice(0, mostShown)
  const rest = links.slice(mostShown)
  const isChosenFolded = rest.some(({ isChosen }) => isChosen)
  return (
    <nav aria-label={name} className="mt-4 grid gap-2">
      <Row links={first} />
      {rest.length > 0 && (
        <details open={isChosenFolded}>
          <summary className="text-small text-soft">{rest.length} more</summary>
          <div className="mt-2">
            <Row links={rest} />
          </div>
        </details>
      )}
    </nav>
  )
}

function Row({ links }: { links: ChoiceLink[] }) {
  return (
    <ul className="flex flex-wrap gap-2">
      {links.map(({ name, href, isChosen }) => (
        <li key={href}>
          <a
            href={href}
            aria-current={isChosen ? 'true' : undefined}
            className={`inline-flex min-h-11 items-center rounded-full border px-4 no-underline hover:border-ink ${isChosen ? 'border-ink bg-ink text-paper' : 'border-edge bg-raised'}`}
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}
