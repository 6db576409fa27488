CREATE TABLE "MergeStep" (
    "loserId" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "isWinner" BOOLEAN NOT NULL,
    "headBefore" INTEGER NOT NULL,
    "headAfter" INTEGER NOT NULL,
    "liveBefore" INTEGER,
    "liveAfter" INTEGER,

    PRIMARY KEY ("loserId", "entryId"),
    CONSTRAINT "MergeStep_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "MergeStep_entryId_idx" ON "MergeStep"("entryId");
