-- CreateTable
CREATE TABLE "DateChange" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    "seasonId" TEXT NOT NULL,
    "releaseId" TEXT NOT NULL,
    "episodeId" TEXT,
    "episodes" INTEGER NOT NULL DEFAULT 0,
    "kind" TEXT NOT NULL,
    "beforeValue" TEXT,
    "beforePrecision" TEXT NOT NULL,
    "beforeTime" TEXT,
    "beforeZone" TEXT,
    "afterValue" TEXT,
    "afterPrecision" TEXT NOT NULL,
    "afterTime" TEXT,
    "afterZone" TEXT,
    "reason" TEXT NOT NULL,
    CONSTRAINT "DateChange_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DateChange_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DateChange_episodeId_fkey" FOREIGN KEY ("episodeId") REFERENCES "Episode" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "DateChange_at_idx" ON "DateChange"("at");

-- CreateIndex
CREATE INDEX "DateChange_seasonId_at_idx" ON "DateChange"("seasonId", "at");

-- CreateIndex
CREATE INDEX "DateChange_releaseId_idx" ON "DateChange"("releaseId");

-- CreateIndex
CREATE INDEX "DateChange_episodeId_idx" ON "DateChange"("episodeId");
