import { z } from 'zod'
import { isDay } from '@/lib/foundation/dates/guide-date'

/** What we read of TMDB's JSON, and nothing else of it. TMDB writes "" for "none" as often as null. */
const words = z
  .string()
  .nullish()
  .transform((written) => written?.trim() ?? '')
const day = words.refine((written) => written === '' || isDay(written), 'is not a day like 2022-03-03')

const network = z.object({ id: z.int(), name: z.string(), origin_country: words })
const person = { id: z.int(), name: z.string().min(1) }
const made = z.object({ ...person, credit_id: z.string(), job: z.string() })
const played = z.object({ ...person, credit_id: z.string(), character: words })

const episode = z.object({
  id: z.int(),
  episode_number: z.int().min(0),
  episode_type: words,
  name: words,
  overview: words,
  air_date: day,
  runtime: z.int().nullish(),
  still_path: words,
  crew: z.array(made).default([]),
  guest_stars: z.array(played).default([]),
})

const season = z.object({
  id: z.int(),
  season_number: z.int().min(0),
  name: words,
  overview: words,
  air_date: day,
  episode_count: z.int().nullish(),
  poster_path: words,
  episodes: z.array(episode).default([]),
})

const credits = z.object({ cast: z.array(played).default([]), crew: z.array(made).default([]) })

const aggregateCredits = z.object({
  cast: z
    .array(z.object({ ...person, roles: z.array(z.object({ credit_id: z.string(), character: words })) }))
    .default([]),
  crew: z
    .array(z.object({ ...person, jobs: z.array(z.object({ credit_id: z.string(), job: z.string() })) }))
    .default([]),
})

const details = z.object({
  id: z.int(),
  name: z.string().min(1),
  original_name: words,
  original_language: words,
  overview: words,
  tagline: words,
  type: words,
  first_air_date: day,
  genres: z.array(z.object({ name: z.string() })).default([]),
  languages: z.array(z.string()).default([]),
  origin_country: z.array(z.string()).default([]),
  networks: z.array(network).default([]),
  created_by: z.array(z.object({ ...person, credit_id: z.string() })).default([]),
  seasons: z.array(season).default([]),
  poster_path: words,
  backdrop_path: words,
})

const providers = z.array(z.object({ provider_id: z.int(), provider_name: z.string() })).optional()

const watchProviders = z.object({
  results: z.record(
    z.string(),
    z.object({ flatrate: providers, ads: providers, free: providers, rent: providers, buy: providers }),
  ),
})

/** A show's answers, endpoint by endpoint; only the details are needed. */
export const tmdbAnswers = z.object({
  details,
  seasons: z
    .array(
      z.object({
        season,
        credits: credits.nullish(),
        aggregateCredits: aggregateCredits.nullish(),
      }),
    )
    .default([]),
  credits: credits.nullish(),
  aggregateCredits: aggregateCredits.nullish(),
  contentRatings: z
    .object({ results: z.array(z.object({ iso_3166_1: z.string(), rating: words })) })
    .nullish(),
  translations: z
    .object({
      translations: z.array(
        z.object({ iso_3166_1: z.string(), iso_639_1: z.string(), data: z.object({ name: words }) }),
      ),
    })
    .nullish(),
  videos: z
    .object({
      results: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          key: z.string(),
          site: z.string(),
          type: z.string(),
          published_at: words,
        }),
      ),
    })
    .nullish(),
  watchProviders: watchProviders.nullish(),
})

export type TmdbAnswers = z.input<typeof tmdbAnswers>
export type TmdbParsed = z.output<typeof tmdbAnswers>
export type TmdbDetails = z.output<typeof details>
export type TmdbSeason = z.output<typeof season>
export type TmdbEpisode = z.output<typeof episode>
export type TmdbCredits = z.output<typeof credits>
export type TmdbAggregateCredits = z.output<typeof aggregateCredits>
export type TmdbWatchProviders = z.output<typeof watchProviders>
