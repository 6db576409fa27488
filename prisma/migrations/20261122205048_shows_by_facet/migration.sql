-- The list of shows asks for genres here from now on
DROP INDEX "ShowLabel_kind_value_idx";

-- CreateTable
CREATE TABLE "ShowFacet" (
    "facet" TEXT NOT NULL,
    "sortTitle" TEXT NOT NULL,
    "showId" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,

    PRIMARY KEY ("facet", "sortTitle", "showId", "entryId"),
    CONSTRAINT "ShowFacet_showId_fkey" FOREIGN KEY ("showId") REFERENCES "Show" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- As lib/shows/record.ts and lib/seasons/record.ts write them from now on, in the order of the key
INSERT INTO "ShowFacet" ("facet", "sortTitle", "showId", "entryId")
SELECT 'genre:' || l."value", s."sortTitle", s."id", s."id"
FROM "Show" s CROSS JOIN "ShowLabel" l ON l."showId" = s."id" WHERE l."kind" = 'genre'
UNION
SELECT 'platform:' || o."platformId", s."sortTitle", s."id", s."id"
FROM "Show" s CROSS JOIN "ShowOriginator" o ON o."showId" = s."id"
UNION
SELECT 'platform:' || r."platformId", s."sortTitle", s."id", n."id"
FROM "Show" s CROSS JOIN "Season" n ON n."showId" = s."id" CROSS JOIN "Release" r ON r."seasonId" = n."id"
WHERE r."platformId" IS NOT NULL AND r."removedAt" IS NULL AND r."confidence" <> 'withdrawn'
ORDER BY 1, 2, 3, 4;

-- CreateIndex
CREATE INDEX "ShowFacet_showId_idx" ON "ShowFacet"("showId");

-- CreateIndex
CREATE INDEX "ShowFacet_entryId_idx" ON "ShowFacet"("entryId");
