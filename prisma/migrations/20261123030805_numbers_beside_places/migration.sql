-- DropIndex
DROP INDEX "Episode_seasonId_position_idx";

-- CreateIndex
CREATE INDEX "Episode_seasonId_position_number_removedAt_idx" ON "Episode"("seasonId", "position", "number", "removedAt");
