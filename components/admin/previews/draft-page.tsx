import type { Preview } from '@/lib/editing/previews/preview'
import { CharacterPage } from '../../guide/character-page'
import { PageFrame } from '../../guide/page-frame'
import { PersonPage } from '../../guide/person-page'
import { PlatformPage } from '../../guide/platform-page'
import { SeasonPage } from '../../guide/season-page'
import { ShowPage } from '../../guide/show-page'

type Props = {
  preview: Preview
  region: string | null
  /** An ISO day, where the reader is. */
  today: string
  origin: string
}

/** The page of the draft's kind, or what it lacks to be one. */
export function DraftPage({ preview, region, today, origin }: Props) {
  const year = Number(today.slice(0, 'YYYY'.length))
  switch (preview.kind) {
    case 'show':
      return <ShowPage show={preview.view} region={region} year={year} origin={origin} />
    case 'season':
      return <SeasonPage guide={preview.view} year={year} origin={origin} />
    case 'person':
      return <PersonPage person={preview.view} region={region} today={today} />
    case 'character':
      return <CharacterPage character={preview.view} region={region} />
    case 'platform':
      return <PlatformPage platform={preview.view} region={region} today={today} />
    case null:
      return <NoPage problems={preview.problems} />
  }
}

function NoPage({ problems }: Pick<Extract<Preview, { kind: null }>, 'problems'>) {
  return (
    <PageFrame>
      <h1>This draft can’t be shown yet</h1>
      <p>Fill in these fields first:</p>
      <ul>
        {problems.map(({ path, message }) => (
          <li key={path + message}>{message}</li>
        ))}
      </ul>
    </PageFrame>
  )
}
