-- CreateTable
CREATE TABLE "Availability" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "seasonId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "platformId" TEXT NOT NULL,
    "regions" TEXT NOT NULL,
    "tier" TEXT NOT NULL,
    "watchUrl" TEXT NOT NULL,
    "asOf" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    CONSTRAINT "Availability_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Availability_platformId_fkey" FOREIGN KEY ("platformId") REFERENCES "Platform" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Availability_seasonId_position_idx" ON "Availability"("seasonId", "position");

-- CreateIndex
CREATE INDEX "Availability_platformId_idx" ON "Availability"("platformId");

-- What a catalogue says can be watched now stood among the releases, as rows without a date.
-- rows may go: Release, ReleaseRegion, ReleaseEpisode, ReleaseBatch, ReleaseException, ReleaseLanguage, Airing, DateChange
INSERT INTO "Availability" ("id", "seasonId", "position", "platformId", "regions", "tier", "watchUrl", "asOf", "note")
SELECT r."id", r."seasonId", r."position", r."platformId",
  coalesce((SELECT group_concat(g."region", ' ') FROM (SELECT "region" FROM "ReleaseRegion"
    WHERE "releaseId" = r."id" AND "excluded" = false ORDER BY "position") g), ''),
  r."tier", r."watchUrl", '', CASE WHEN r."note" = 'Listed by JustWatch for the whole show.' THEN ''
    ELSE replace(r."note", 'Listed by JustWatch for the whole show. ', '') END
FROM "Release" r WHERE r."id" LIKE 'tmdb-offer-%' AND r."premiereValue" IS NULL AND r."removedAt" IS NULL
  AND r."platformId" IS NOT NULL;

DELETE FROM "DateChange" WHERE "releaseId" IN (SELECT "id" FROM "Release" WHERE "id" LIKE 'tmdb-offer-%' AND "premiereValue" IS NULL);
DELETE FROM "Airing" WHERE "releaseId" IN (SELECT "id" FROM "Release" WHERE "id" LIKE 'tmdb-offer-%' AND "premiereValue" IS NULL);
DELETE FROM "ReleaseRegion" WHERE "releaseId" IN (SELECT "id" FROM "Release" WHERE "id" LIKE 'tmdb-offer-%' AND "premiereValue" IS NULL);
DELETE FROM "Release" WHERE "id" LIKE 'tmdb-offer-%' AND "premiereValue" IS NULL;
