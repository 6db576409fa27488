import { siteOrigin } from '@/lib/foundation/site-origin'
import type { PersonCredit } from '@/lib/guide/credits/queries'
import type { PersonPage } from '@/lib/guide/people/queries'
import { MAX_PARTS, type PersonAnswer } from './person'
import { first } from './schema-kit'
import { MAX_ROWS } from './shared'
import { imageInApi, sourceInApi } from './sources-and-media'

/** A person as the API answers them, with their newest parts where there are very many. */
export function personInApi({
  slug,
  name,
  note,
  biography,
  aliases,
  parts,
  images,
  sources,
  updatedOn,
}: PersonPage): PersonAnswer {
  const url = `${siteOrigin()}/people/${slug}`
  return {
    slug,
    name,
    url,
    note,
    biography,
    aliases,
    parts: first(
      parts.filter(({ spoiler }) => !spoiler),
      MAX_PARTS,
    ).map(partInApi),
    images: first(images.map(imageInApi), MAX_ROWS),
    sources: first(sources.map(sourceInApi), MAX_ROWS),
    updatedOn,
  }
}

function partInApi({
  show,
  season,
  year,
  character,
  job,
  billing,
  note,
}: PersonCredit): PersonAnswer['parts'][number] {
  return {
    show: { slug: show.slug, title: show.title },
    season: season && { title: season.heading, url: siteOrigin() + season.path },
    year,
    character,
    job,
    billing,
    note,
  }
}
