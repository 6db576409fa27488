-- What no reader was ever told.
ALTER TABLE "Release" DROP COLUMN "announcedDay";
ALTER TABLE "Season" DROP COLUMN "episodesMade";

-- CreateTable
CREATE TABLE "BulkEditStep" (
    "bulkEditId" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("bulkEditId", "entryId"),
    CONSTRAINT "BulkEditStep_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "BulkEditStep_entryId_idx" ON "BulkEditStep"("entryId");

-- The steps of bulk edits stood in the texts of activities: "<bulk edit> from version <number>".
INSERT OR IGNORE INTO "BulkEditStep" ("bulkEditId", "entryId", "version", "at")
SELECT substr(a."detail", 1, instr(a."detail", ' from version ') - 1), a."entryId",
  CAST(substr(a."detail", instr(a."detail", ' from version ') + 14) AS INTEGER), a."at"
FROM "Activity" a JOIN "Entry" e ON e."id" = a."entryId"
WHERE a."action" = 'changed-with-others' AND instr(a."detail", ' from version ') > 1;
