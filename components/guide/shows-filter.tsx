import { LARGE_BOX } from '@/components/ui/box'
import { Labelled } from '@/components/ui/labelled'
import { choicesOf, SHOW_KINDS } from '@/lib/documents/vocabularies'
import type { ShowsChoices, ShowsFilter } from '@/lib/guide/shows/list/queries'
import { SHOW_STATUSES } from '@/lib/guide/shows/list/statuses'

type Option = { value: string; name: string }

const STATUSES = choicesOf(SHOW_STATUSES).map(([value, name]) => ({ value, name }))

type Props = { filter: ShowsFilter; choices: ShowsChoices; region: string | null }

/** A form that narrows a list: its choices side by side. */
export const FILTER =
  'grid max-w-4xl grid-cols-[repeat(auto-fit,minmax(min(100%,11rem),1fr))] items-end gap-x-4 gap-y-3 [&>button]:justify-self-start'

/** Narrows the list of shows by a plain form; the letter stays chosen. */
export function ShowsFilterForm({ filter, choices, region }: Props) {
  const kinds = choicesOf(SHOW_KINDS).map(([value, name]) => ({ value, name }))
  const genres = choices.genres.map((genre) => ({ value: genre, name: genre.replaceAll('-', ' ') }))
  const platforms = choices.platforms.map(({ slug, name }) => ({ value: slug, name }))
  return (
    <form action="/shows" method="get" className={FILTER}>
      <span id="filter-region" data-region-part hidden>
        {region && <input type="hidden" name="region" value={region} />}
      </span>
      {filter.letter && <input type="hidden" name="letter" value={filter.letter} />}
      <Choice name="kind" label="Kind" options={kinds} chosen={filter.kind} />
      <Choice name="genre" label="Genre" options={genres} chosen={filter.genre} />
      <Choice name="platform" label="Platform" options={platforms} chosen={filter.platform} />
      <Choice name="status" label="Status" options={STATUSES} chosen={filter.status} />
      <button type="submit" className="button">
        Show
      </button>
    </form>
  )
}

type ChoiceProps = { name: string; label: string; options: Option[]; chosen: string | undefined }

export function Choice({ name, label, options, chosen = '' }: ChoiceProps) {
  const isOffered = chosen === '' || options.some((option) => option.value === chosen)
  return (
    <Labelled id={`by-${name}`} label={label}>
      <select id={`by-${name}`} name={name} className={LARGE_BOX} defaultValue={chosen}>
        <option value="">Any</option>
        {!isOffered && <option value={chosen}>{chosen.replaceAll('-', ' ')}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </Labelled>
  )
}
