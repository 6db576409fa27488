CREATE TABLE "BulkEdit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "change" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "authorId" TEXT,
    "authorName" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);
CREATE INDEX "BulkEdit_createdAt_idx" ON "BulkEdit"("createdAt");
-- What was changed before bulk edits had names can still be undone.
INSERT INTO "BulkEdit" ("id", "name", "change", "authorName", "createdAt")
SELECT "bulkEditId", 'Bulk edit', '{}', '', MIN("at") FROM "BulkEditStep" GROUP BY "bulkEditId";

CREATE TABLE "new_BulkEditStep" (
    "bulkEditId" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'done',
    "message" TEXT NOT NULL DEFAULT '',

    PRIMARY KEY ("bulkEditId", "entryId"),
    CONSTRAINT "BulkEditStep_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "BulkEditStep_bulkEditId_fkey" FOREIGN KEY ("bulkEditId") REFERENCES "BulkEdit" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_BulkEditStep" ("bulkEditId", "entryId", "version", "at")
SELECT "bulkEditId", "entryId", "version", "at" FROM "BulkEditStep";
DROP TABLE "BulkEditStep";
ALTER TABLE "new_BulkEditStep" RENAME TO "BulkEditStep";
CREATE INDEX "BulkEditStep_state_idx" ON "BulkEditStep"("state");
CREATE INDEX "BulkEditStep_entryId_idx" ON "BulkEditStep"("entryId");
