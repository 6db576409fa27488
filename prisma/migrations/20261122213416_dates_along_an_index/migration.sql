-- DropIndex
DROP INDEX "Airing_sortKey_releaseId_episodeId_idx";

-- CreateIndex
CREATE INDEX "Airing_sortKey_releaseId_episodeId_withdrawnAt_precision_idx" ON "Airing"("sortKey", "releaseId", "episodeId", "withdrawnAt", "precision");
