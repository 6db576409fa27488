-- DropIndex
DROP INDEX "DateChange_at_idx";

-- CreateIndex
CREATE INDEX "Activity_userId_at_idx" ON "Activity"("userId", "at");

-- CreateIndex
CREATE INDEX "Citation_subjectId_field_idx" ON "Citation"("subjectId", "field");

-- CreateIndex
CREATE INDEX "DateChange_at_id_idx" ON "DateChange"("at", "id");

-- CreateIndex
CREATE INDEX "Person_updatedAt_idx" ON "Person"("updatedAt");

-- CreateIndex
CREATE INDEX "Season_updatedAt_idx" ON "Season"("updatedAt");

-- CreateIndex
CREATE INDEX "Show_updatedAt_idx" ON "Show"("updatedAt");

-- CreateIndex
CREATE INDEX "Entry_kind_trashedAt_changedAt_idx" ON "Entry"("kind", "trashedAt", "changedAt");

-- CreateIndex
CREATE INDEX "Entry_kind_trashedAt_liveVersion_headVersion_idx" ON "Entry"("kind", "trashedAt", "liveVersion", "headVersion");
