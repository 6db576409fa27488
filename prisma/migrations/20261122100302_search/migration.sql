-- CreateTable
CREATE TABLE "SearchTarget" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    CONSTRAINT "SearchTarget_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "form" TEXT NOT NULL,
    "word" TEXT NOT NULL,

    PRIMARY KEY ("form", "word")
);

-- CreateIndex
CREATE UNIQUE INDEX "SearchTarget_targetId_key" ON "SearchTarget"("targetId");

-- CreateIndex
CREATE INDEX "SearchTarget_entryId_idx" ON "SearchTarget"("entryId");

-- CreateIndex
CREATE INDEX "SearchTarget_kind_key_idx" ON "SearchTarget"("kind", "key");


-- CreateTable: made and kept by hand, for Prisma knows no full-text tables (prisma.config.ts names it as external).
-- Its words come folded (lib/search/fold.ts); it keeps no text of its own, only where words stand.
CREATE VIRTUAL TABLE "SearchText" USING fts5(
    title, names, body,
    content = '', contentless_delete = 1, detail = column,
    tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);
