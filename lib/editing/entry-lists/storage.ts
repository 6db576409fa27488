import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { Kind } from '@/lib/documents/kinds'
import { database } from '@/lib/foundation/db/client'

/** What the database holds of entries in the admin lists. */

/** The ids of the entries of a kind whose newest version readers don't see: never published, or with a newer draft. */
export function entriesInDraft(kind: Kind): Prisma.Sql {
  return Prisma.sql`
    SELECT "id" FROM "Entry" WHERE "kind" = ${kind} AND "trashedAt" IS NULL AND "liveVersion" IS NULL
    UNION ALL SELECT n."id" FROM (${entriesAhead(kind)}) n`
}

/**
 * The ids of the published entries of a kind that have a newer draft. Whether one number is above another no index tells;
 * but of each published version it has those with a newer one, so it is gone through version by version: there are few.
 */
export function entriesAhead(kind: Kind): Prisma.Sql {
  const standing = Prisma.sql`"kind" = ${kind} AND "trashedAt" IS NULL`
  return Prisma.sql`
    WITH RECURSIVE live(version) AS (
      SELECT min("liveVersion") FROM "Entry" WHERE ${standing} AND "liveVersion" > 0
      UNION ALL
      SELECT (SELECT min("liveVersion") FROM "Entry" WHERE ${standing} AND "liveVersion" > live.version)
      FROM live WHERE live.version IS NOT NULL
    )
    SELECT a."id" FROM live ${database().dialect.joinInOrder} "Entry" a ON a."liveVersion" = live.version
    WHERE a."kind" = ${kind} AND a."trashedAt" IS NULL AND a."headVersion" > live.version`
}
