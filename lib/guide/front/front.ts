import type { ImageView } from '../media/views'
import type { ScheduleEntry } from '../schedule/entries'
import type { SeasonCard } from '../seasons/cards/queries'

/** The front page for a region, null for all: its day, the seven days from it on, and the seasons by how they stand. */
export type FrontPage = {
  region: string | null
  /** ISO, by the region's clock. */
  today: string
  /** The seven days with how many episodes each has; null where there are too many to count. */
  counts: { day: string; count: number | null }[]
  /** Their episodes; where those are very many, today's alone. */
  week: (ScheduleEntry & { poster: ImageView | null })[]
  /** The first day with an episode that is not today's; null where none is known. */
  next: string | null
  soon: SeasonCard[]
  /** Those that run, but for what comes out today or, where that is nothing, next. */
  running: SeasonCard[]
  ended: SeasonCard[]
}
