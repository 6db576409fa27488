import { Button } from '@/components/ui/button'
import { INPUT } from '@/components/ui/classes'
import { KINDS, type Kind } from '@/lib/documents/kinds'
import { LACKS, LACKS_OF, type ListQuery, listAddress, SORTS, STATES } from '@/lib/editing/entry-lists/fields'

type Props = {
  kind: Kind
  query: ListQuery
  /** For seasons: every show, or the one asked for where there are too many to list. */
  shows: { id: string; title: string }[]
}

/** Narrows and orders an admin folder; what is asked stays in the address, and stands below as chips to take off. */
export function EntrySearch({ kind, query, shows }: Props) {
  const { folder } = KINDS[kind]
  const showTitles = Object.fromEntries(shows.map(({ id, title }) => [id, title]))
  const lacks = Object.fromEntries(LACKS_OF[kind].map((lack) => [lack, `Without ${LACKS[lack]}`]))
  return (
    <div className="mb-4 grid gap-2.5">
      <form action={`/admin/${folder}`} method="get" className="flex flex-wrap items-center gap-2">
        <label className="sr-only" htmlFor="q">
          Search by title
        </label>
        <input
          id="q"
          name="q"
          type="search"
          className={`${INPUT} flex-1 basis-56`}
          placeholder="Search by title"
          defaultValue={query.q}
        />
        <Choice name="state" label="State" none="Any state" chosen={query.state} words={STATES} />
        {shows.length > 0 && (
          <Choice name="show" label="Show" none="Any show" chosen={query.show} words={showTitles} />
        )}
        <Choice name="without" label="Without" none="Without …" chosen={query.without} words={lacks} />
        <Choice name="sort" label="Order" chosen={query.sort} words={SORTS} />
        <Button type="submit">Show</Button>
      </form>
      <Chips
        folder={folder}
        query={query}
        words={{
          q: query.q && `“${query.q}”`,
          state: query.state && STATES[query.state],
          show: query.show && (showTitles[query.show] ?? 'One show'),
          without: query.without && (lacks[query.without] ?? ''),
        }}
      />
    </div>
  )
}

type ChipsProps = {
  folder: string
  query: ListQuery
  words: Record<'q' | 'state' | 'show' | 'without', string>
}

function Chips({ folder, query, words }: ChipsProps) {
  const asked = (['q', 'state', 'show', 'without'] as const).filter((key) => words[key] !== '')
  if (asked.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-1.5" aria-label="What is asked">
      {asked.map((key) => (
        <li key={key}>
          <a
            href={listAddress(folder, { ...query, [key]: '', page: 1 })}
            className="inline-flex min-h-7 items-center gap-1.5 rounded-full border border-edge bg-raised px-3 text-small no-underline hover:border-ink pointer-coarse:min-h-11"
          >
            {words[key]} <span aria-hidden="true">×</span>
            <span className="sr-only">Remove this filter</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

type ChoiceProps = {
  name: string
  label: string
  none?: string
  chosen: string
  words: Record<string, string>
}

function Choice({ name, label, none, chosen, words }: ChoiceProps) {
  return (
    <>
      <label className="sr-only" htmlFor={name}>
        {label}
      </label>
      <select
        className={`${INPUT} w-auto max-w-40 max-sm:max-w-full max-sm:min-w-36 max-sm:flex-1 max-sm:basis-[45%]`}
        id={name}
        name={name}
        defaultValue={chosen}
      >
        {none && <option value="">{none}</option>}
        {Object.entries(words).map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </>
  )
}
