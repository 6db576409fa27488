-- AlterTable
ALTER TABLE "Release" ADD COLUMN "wasValue" TEXT;
ALTER TABLE "Release" ADD COLUMN "wasPrecision" TEXT NOT NULL DEFAULT 'unknown';
ALTER TABLE "Release" ADD COLUMN "wasTime" TEXT;
ALTER TABLE "Release" ADD COLUMN "wasZone" TEXT;
ALTER TABLE "Airing" ADD COLUMN "wasValue" TEXT;
ALTER TABLE "Airing" ADD COLUMN "wasPrecision" TEXT NOT NULL DEFAULT 'unknown';
ALTER TABLE "Airing" ADD COLUMN "wasTime" TEXT;
ALTER TABLE "Airing" ADD COLUMN "wasZone" TEXT;

-- A hold takes the dates of what is still ahead: what was postponed went on telling them. First the releases, whose
-- first date is ahead as long as none of their episodes has come.
UPDATE "Release" SET "wasValue" = "premiereValue", "wasPrecision" = "premierePrecision", "wasTime" = "premiereTime",
  "wasZone" = "premiereZone", "premiereValue" = NULL, "premierePrecision" = 'tba', "premiereTime" = NULL, "premiereZone" = NULL
WHERE "holdKind" <> '' AND "removedAt" IS NULL AND ("premierePrecision" NOT IN ('day', 'instant') OR "premiereValue" > date('now'))
  AND NOT EXISTS (SELECT 1 FROM "Airing" a WHERE a."releaseId" = "Release"."id" AND a."withdrawnAt" IS NULL
    AND a."sortKey" <= date('now') || ' ~');

UPDATE "Airing" SET "wasValue" = "value", "wasPrecision" = "precision", "wasTime" = "time", "wasZone" = "zone",
  "value" = NULL, "precision" = 'tba', "time" = NULL, "zone" = NULL, "startsAt" = NULL,
  "sequence" = "sequence" + 1
WHERE "withdrawnAt" IS NULL AND "value" IS NOT NULL AND "sortKey" > date('now') || ' ~'
  AND "releaseId" IN (SELECT "id" FROM "Release" WHERE "holdKind" <> '' AND "removedAt" IS NULL);
