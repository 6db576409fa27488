-- AlterTable
ALTER TABLE "Airing" ADD COLUMN "mergedAt" DATETIME;
ALTER TABLE "Site" ADD COLUMN "calendarHost" TEXT NOT NULL DEFAULT '';

-- A season that comes out all at once is one event; calendars know the others, and have to be told that they are gone.
UPDATE "Airing" SET "mergedAt" = strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now'), "sequence" = "sequence" + 1
WHERE "withdrawnAt" IS NULL AND "value" IS NOT NULL
  AND "releaseId" IN (SELECT "id" FROM "Release" WHERE "pattern" = 'all-at-once' AND "removedAt" IS NULL)
  AND EXISTS (SELECT 1 FROM "Airing" other JOIN "Episode" o ON o."id" = other."episodeId"
    JOIN "Episode" own ON own."id" = "Airing"."episodeId"
    WHERE other."releaseId" = "Airing"."releaseId" AND other."sortKey" = "Airing"."sortKey" AND other."withdrawnAt" IS NULL
      AND o."position" < own."position");
