import { z } from 'zod'
import { isDay } from '@/lib/foundation/dates/guide-date'

/**
 * What we read of TVmaze's JSON, and nothing else of it. Fields that are there have to be what they should; those
 * that older recordings or other endpoints leave out count as null.
 */
const words = z.string().nullish()
const day = z
  .string()
  .refine((written) => written === '' || isDay(written), 'is not a day like 2022-03-03')
  .nullish()
const instant = z.iso.datetime({ offset: true }).nullish()
const image = z.object({ original: words }).nullish()
const country = z.object({ code: words, timezone: words }).nullish()
const place = z.object({ id: z.int(), name: z.string(), country }).nullish()

const episode = z.object({
  id: z.int(),
  name: words,
  season: z.int().min(0),
  number: z.int().min(0).nullish(),
  type: words,
  airdate: day,
  airtime: z
    .string()
    .regex(/^(|\d{2}:\d{2})$/, 'is not a time like 21:00')
    .nullish(),
  airstamp: instant,
  runtime: z.int().nullish(),
  image,
  summary: words,
})

const season = z.object({
  id: z.int(),
  url: words,
  number: z.int().min(0),
  name: words,
  episodeOrder: z.int().nullish(),
  premiereDate: day,
  network: place,
  webChannel: place,
  image,
  summary: words,
})

const show = z.object({
  id: z.int(),
  url: words,
  name: z.string().min(1),
  type: words,
  language: words,
  genres: z.array(z.string()).nullish(),
  premiered: day,
  network: place,
  webChannel: place,
  externals: z.object({ imdb: words, thetvdb: z.int().nullish() }).nullish(),
  image,
  summary: words,
  // Asked for with the show, or put beside it by those who kept the answer.
  _embedded: z.object({ episodes: z.array(episode).nullish(), seasons: z.array(season).nullish() }).nullish(),
  episodes: z.array(episode).nullish(),
})

const person = z.object({ id: z.int(), url: words, name: z.string().min(1), image })

const cast = z.object({
  person,
  character: z.object({ id: z.int(), url: words, name: z.string().min(1), image }),
  self: z.boolean().nullish(),
  voice: z.boolean().nullish(),
})

const crew = z.object({ type: z.string().min(1), person })

const aka = z.object({ name: z.string().min(1), country })

/** A show's answers, endpoint by endpoint; only the show itself is needed. */
export const tvmazeAnswers = z.object({
  show,
  episodes: z.array(episode).nullish(),
  seasons: z.array(season).nullish(),
  cast: z.array(cast).nullish(),
  crew: z.array(crew).nullish(),
  akas: z.array(aka).nullish(),
})

/** The rows of `/schedule` carry their show; those of `/schedule/web` have it embedded. */
export const tvmazeSchedule = z.array(
  z.union([
    episode.extend({ show }),
    episode
      .extend({ _embedded: z.object({ show }) })
      .transform(({ _embedded, ...rest }) => ({ ...rest, show: _embedded.show })),
  ]),
)

export type TvmazeAnswers = z.input<typeof tvmazeAnswers>
export type TvmazeShow = z.output<typeof show>
export type TvmazeEpisode = z.output<typeof episode>
export type TvmazeSeason = z.output<typeof season>
export type TvmazePlace = NonNullable<z.output<typeof place>>
export type TvmazeCast = z.output<typeof cast>
export type TvmazeCrew = z.output<typeof crew>
export type TvmazeAka = z.output<typeof aka>
