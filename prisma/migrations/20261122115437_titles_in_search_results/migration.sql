-- Added in place: Prisma would copy both tables, which everything of a show points to.
-- AlterTable
ALTER TABLE "Show" ADD COLUMN "seoTitle" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Show" ADD COLUMN "seoDescription" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Season" ADD COLUMN "seoTitle" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Season" ADD COLUMN "seoDescription" TEXT NOT NULL DEFAULT '';
