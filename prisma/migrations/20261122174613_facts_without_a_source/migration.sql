-- Columns are added and no table is copied: what Prisma proposes here would copy both.
ALTER TABLE "Release" ADD COLUMN "dateUncited" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Season" ADD COLUMN "plotUncited" BOOLEAN NOT NULL DEFAULT false;

-- As lib/seasons/record.ts and lib/releases/record.ts note it from now on
UPDATE "Release" SET "dateUncited" = true
WHERE "premiereValue" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "Citation" c
  WHERE c."entryId" = "Release"."seasonId" AND c."subjectId" = "Release"."id" AND c."field" IN ('', 'premiere.on')
);
UPDATE "Season" SET "plotUncited" = true
WHERE "plot" <> '' AND NOT EXISTS (
  SELECT 1 FROM "Citation" c
  WHERE c."entryId" = "Season"."id" AND c."subjectId" = "Season"."id" AND c."field" = 'plot'
);

-- CreateIndex
CREATE INDEX "Release_dateUncited_premiereValue_idx" ON "Release"("dateUncited", "premiereValue");

-- CreateIndex
CREATE INDEX "Season_plotUncited_updatedAt_idx" ON "Season"("plotUncited", "updatedAt");
