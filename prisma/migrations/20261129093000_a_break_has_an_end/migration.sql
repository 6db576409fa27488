-- AlterTable
ALTER TABLE "ReleaseException" ADD COLUMN "skippedUntil" TEXT NOT NULL DEFAULT '';
