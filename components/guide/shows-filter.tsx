import { choicesOf, SHOW_KINDS } from '@/lib/documents/vocabularies'
import type { ShowsChoices, ShowsFilter } from '@/lib/guide/shows/list/queries'

type Option = { value: string; name: string }

type Props = { filter: ShowsFilter; choices: ShowsChoices }

/** Narrows the list of shows by a plain form; the letter stays chosen. */
export function ShowsFilterForm({ filter, choices }: Props) {
  const kinds = choicesOf(SHOW_KINDS).map(([value, name]) => ({ value, name }))
  const genres = choices.genres.map((genre) => ({ value: genre, name: genre.replaceAll('-', ' ') }))
  const platforms = choices.platforms.map(({ slug, name }) => ({ value: slug, name }))
  return (
    <form action="/shows" method="get" className="shows-filter">
      {filter.letter && <input type="hidden" name="letter" value={filter.letter} />}
      <Choice name="kind" label="Kind" options={kinds} chosen={filter.kind} />
      <Choice name="genre" label="Genre" options={genres} chosen={filter.genre} />
      <Choice name="platform" label="Platform" options={platforms} chosen={filter.platform} />
      <button type="submit" className="button">
        Show
      </button>
    </form>
  )
}

type ChoiceProps = { name: string; label: string; options: Option[]; chosen: string | undefined }

function Choice({ name, label, options, chosen = '' }: ChoiceProps) {
  const isOffered = chosen === '' || options.some((option) => option.value === chosen)
  return (
    <label className="field">
      <span className="label">{label}</span>
      <select name={name} className="input" defaultValue={chosen}>
        <option value="">Any</option>
        {!isOffered && <option value={chosen}>{chosen.replaceAll('-', ' ')}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  )
}
