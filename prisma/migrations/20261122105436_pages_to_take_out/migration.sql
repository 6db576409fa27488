-- DropIndex
DROP INDEX "Person_sortName_idx";

-- DropIndex
DROP INDEX "Release_platformId_idx";

-- DropIndex
DROP INDEX "Show_sortTitle_idx";

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Purge" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "entryId" TEXT,
    "revisionId" TEXT,
    "paths" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
-- What was thrown away before is told again as everything, in the order in which it was.
INSERT INTO "new_Purge" ("createdAt", "entryId", "paths", "revisionId") SELECT "createdAt", "entryId", '["*"]', "revisionId" FROM "Purge" ORDER BY "createdAt";
DROP TABLE "Purge";
ALTER TABLE "new_Purge" RENAME TO "Purge";
CREATE INDEX "Purge_createdAt_idx" ON "Purge"("createdAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Person_sortName_id_idx" ON "Person"("sortName", "id");

-- CreateIndex
CREATE INDEX "Release_platformId_removedAt_confidence_seasonId_idx" ON "Release"("platformId", "removedAt", "confidence", "seasonId");

-- CreateIndex
CREATE INDEX "Show_sortTitle_id_idx" ON "Show"("sortTitle", "id");

-- CreateIndex
CREATE INDEX "Show_kind_sortTitle_id_idx" ON "Show"("kind", "sortTitle", "id");
