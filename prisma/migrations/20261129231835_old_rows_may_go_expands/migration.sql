-- CreateTable
CREATE TABLE "RetentionRule" (
    "kind" TEXT NOT NULL PRIMARY KEY,
    "days" INTEGER NOT NULL,
    "newest" INTEGER NOT NULL DEFAULT 0,
    "withPublished" BOOLEAN NOT NULL DEFAULT false,
    "since" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateIndex
CREATE INDEX "Revision_entryId_version_createdAt_publishedAt_supersededAt_scheduledFor_idx" ON "Revision"("entryId", "version", "createdAt", "publishedAt", "supersededAt", "scheduledFor");
