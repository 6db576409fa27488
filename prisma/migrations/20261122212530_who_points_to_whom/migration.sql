-- CreateIndex
CREATE INDEX "Season_precededBy_idx" ON "Season"("precededBy");

-- CreateIndex
CREATE INDEX "Season_followedBy_idx" ON "Season"("followedBy");

-- CreateIndex
CREATE INDEX "Show_followsEntryId_idx" ON "Show"("followsEntryId");

-- CreateIndex
CREATE INDEX "Platform_successorId_idx" ON "Platform"("successorId");
