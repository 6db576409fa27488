-- AlterTable
ALTER TABLE "DateChange" ADD COLUMN "beforePlatform" TEXT NOT NULL DEFAULT '';
ALTER TABLE "DateChange" ADD COLUMN "afterPlatform" TEXT NOT NULL DEFAULT '';
ALTER TABLE "DateChange" ADD COLUMN "sources" TEXT NOT NULL DEFAULT '[]';

-- Today's citations were told for every change there ever was. Kept are those that were there at the time.
UPDATE "DateChange" SET "sources" = coalesce((
  SELECT json_group_array(json_object('publisher', s."publisher", 'url', s."url") ORDER BY s."position")
  FROM "Citation" c JOIN "Source" s ON s."id" = c."sourceId"
  WHERE c."subjectId" = "DateChange"."releaseId" AND c."field" = ''
    AND coalesce(nullif(s."seenOn", ''), s."publishedOnValue", '') <= strftime('%Y-%m-%d', "DateChange"."at")
), '[]');
