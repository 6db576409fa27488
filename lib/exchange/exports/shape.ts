import { z } from 'zod'
import { KIND_NAMES } from '@/lib/documents/kinds'
import { Invalid } from '@/lib/foundation/errors'

/** What is in a guide's file: docs/export.md says it for people. Moments are ISO instants in UTC. */

export const FORMAT = 'logline-guide'
export const VERSION = 1

const moment = z.iso.datetime()
const when = moment.nullable()
const id = z.string().min(1).max(60)
const row = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

const revision = z.strictObject({
  version: z.int().min(1),
  note: z.string(),
  minor: z.boolean(),
  autosaved: z.boolean(),
  authorName: z.string(),
  restoredFrom: z.int().nullable(),
  createdAt: moment,
  scheduledFor: when,
  scheduledZone: z.string().nullable(),
  overdueReason: z.string(),
  publishedAt: when,
  supersededAt: when,
  document: z.record(z.string(), z.unknown()),
})

const entry = z.strictObject({
  kind: z.enum(KIND_NAMES, { error: (issue) => `“${issue.input}” is no kind of entry.` }),
  id,
  title: z.string(),
  slug: z.string(),
  headVersion: z.int().min(1),
  liveVersion: z.int().nullable(),
  createdAt: moment,
  changedAt: moment,
  checkedAt: when,
  trashedAt: when,
  /** What readers are told as the day of the last edit; null for what they do not see. */
  updatedAt: when,
  revisions: z.array(revision).min(1),
  withdrawal: z.strictObject({ at: moment, records: z.string() }).nullable(),
  locks: z.array(z.strictObject({ path: z.string(), by: z.string(), at: moment })),
  imports: z.array(z.strictObject({ provider: z.string(), document: z.string(), at: moment })),
  /** Of a published season: what calendars and the list of changes know, which no document says. */
  calendar: z
    .strictObject({
      removedEpisodes: z.array(row),
      removedReleases: z.array(row),
      /** The first dates of releases that lost theirs to a hold; older files have none. */
      lostDates: z.array(row).default([]),
      airings: z.array(row),
      dateChanges: z.array(row),
    })
    .nullable(),
})

const guide = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  site: z.array(row),
  regions: z.array(row),
  regionGroups: z.array(
    z.strictObject({ id, slug: z.string(), name: z.string(), members: z.array(z.string()) }),
  ),
  pictures: z.array(row),
  redirects: z.array(z.strictObject({ path: z.string(), target: z.string(), createdAt: moment })),
  entries: z.array(entry),
})

export type GuideFile = z.output<typeof guide>
export type EntryInFile = z.output<typeof entry>
export type RevisionInFile = z.output<typeof revision>

/** Throws Invalid for what is no export of a guide, or one of another version, with the first places that are wrong. */
export function readGuideFile(json: unknown): GuideFile {
  const { format, version } = Object(json) as { format?: unknown; version?: unknown }
  if (format !== FORMAT)
    throw invalidFile('This is no export of a guide: make one with npm run export -- FILE.')
  if (version !== VERSION)
    throw invalidFile(
      `This export is of version ${JSON.stringify(version)}, and this Logline reads version ${VERSION}.`,
    )
  const parsed = guide.safeParse(json)
  if (parsed.success) return parsed.data
  const limit = 5
  throw new Invalid(
    parsed.error.issues.slice(0, limit).map(({ path, message }) => ({
      path: path.join('.'),
      message: `The export is not as it should be at ${path.join('.')}: ${message}.`,
    })),
  )
}

function invalidFile(message: string): Invalid {
  return new Invalid([{ path: '', message }])
}
