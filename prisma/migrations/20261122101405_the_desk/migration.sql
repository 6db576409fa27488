-- CreateTable
CREATE TABLE "Withdrawal" (
    "entryId" TEXT NOT NULL PRIMARY KEY,
    "records" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Withdrawal_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PreviewLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "entryId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "PreviewLink_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Presence" (
    "entryId" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("entryId", "sessionId"),
    CONSTRAINT "Presence_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImportedDocument" (
    "entryId" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("entryId", "provider"),
    CONSTRAINT "ImportedDocument_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FieldLock" (
    "entryId" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("entryId", "path"),
    CONSTRAINT "FieldLock_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Report" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "path" TEXT NOT NULL,
    "entryId" TEXT,
    "message" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "handledAt" DATETIME,
    "handledBy" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Report_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Picture" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "widths" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Revision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "entryId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "document" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "minor" BOOLEAN NOT NULL DEFAULT false,
    "autosaved" BOOLEAN NOT NULL DEFAULT false,
    "authorId" TEXT,
    "authorName" TEXT NOT NULL,
    "restoredFrom" INTEGER,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "scheduledFor" DATETIME,
    "scheduledZone" TEXT,
    "scheduledBy" TEXT,
    "overdueReason" TEXT NOT NULL DEFAULT '',
    "publishedAt" DATETIME,
    "supersededAt" DATETIME,
    CONSTRAINT "Revision_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Revision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Revision" ("authorId", "authorName", "createdAt", "document", "entryId", "id", "minor", "note", "publishedAt", "restoredFrom", "scheduledFor", "scheduledZone", "supersededAt", "version") SELECT "authorId", "authorName", "createdAt", "document", "entryId", "id", "minor", "note", "publishedAt", "restoredFrom", "scheduledFor", "scheduledZone", "supersededAt", "version" FROM "Revision";
DROP TABLE "Revision";
ALTER TABLE "new_Revision" RENAME TO "Revision";
CREATE INDEX "Revision_scheduledFor_idx" ON "Revision"("scheduledFor");
CREATE INDEX "Revision_authorId_idx" ON "Revision"("authorId");
CREATE UNIQUE INDEX "Revision_entryId_version_key" ON "Revision"("entryId", "version");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "PreviewLink_entryId_idx" ON "PreviewLink"("entryId");

-- CreateIndex
CREATE INDEX "PreviewLink_expiresAt_idx" ON "PreviewLink"("expiresAt");

-- CreateIndex
CREATE INDEX "Presence_at_idx" ON "Presence"("at");

-- CreateIndex
CREATE INDEX "Report_handledAt_at_idx" ON "Report"("handledAt", "at");

-- CreateIndex
CREATE INDEX "Report_entryId_idx" ON "Report"("entryId");

-- CreateIndex
CREATE INDEX "Picture_createdAt_idx" ON "Picture"("createdAt");
