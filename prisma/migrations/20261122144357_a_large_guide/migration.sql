-- DropIndex
DROP INDEX "Airing_sortKey_idx";

-- DropIndex
DROP INDEX "Credit_showId_idx";

-- DropIndex
DROP INDEX "Platform_name_idx";

-- DropIndex
DROP INDEX "Release_platformId_removedAt_confidence_seasonId_idx";

-- CreateIndex
CREATE INDEX "Airing_sortKey_releaseId_episodeId_idx" ON "Airing"("sortKey", "releaseId", "episodeId");

-- CreateIndex
CREATE INDEX "Character_updatedAt_idx" ON "Character"("updatedAt");

-- CreateIndex
CREATE INDEX "Credit_showId_seasonId_position_idx" ON "Credit"("showId", "seasonId", "position");

-- CreateIndex
CREATE INDEX "Entry_kind_trashedAt_liveVersion_title_idx" ON "Entry"("kind", "trashedAt", "liveVersion", "title");

-- CreateIndex
CREATE INDEX "Platform_name_id_idx" ON "Platform"("name", "id");

-- CreateIndex
CREATE INDEX "Platform_updatedAt_idx" ON "Platform"("updatedAt");

-- CreateIndex
CREATE INDEX "Release_platformId_removedAt_premiereValue_id_idx" ON "Release"("platformId", "removedAt", "premiereValue", "id");

-- CreateIndex
CREATE INDEX "Image_file_idx" ON "Image"("file");

-- CreateIndex
CREATE INDEX "Release_confidence_premiereValue_idx" ON "Release"("confidence", "premiereValue");
