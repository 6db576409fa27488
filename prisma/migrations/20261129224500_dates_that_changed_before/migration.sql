-- A guide that is older than the table of changes (20261122084206_dates_that_changed) had none of what it published before.
-- Its revisions tell them: each is held against the one before it, as lib/guide/releases/date-changes.ts does for the first
-- date of a release. Of a season whose changes were kept, only what came before the first of them is looked at.
INSERT INTO "DateChange" ("id", "at", "seasonId", "releaseId", "kind", "beforeValue", "beforePrecision", "beforeTime",
  "beforeZone", "afterValue", "afterPrecision", "afterTime", "afterZone", "reason", "sources")
WITH "Published" AS (
  SELECT r."entryId" AS "seasonId", r."version", r."minor", r."publishedAt" AS "at",
    lag(r."version") OVER (PARTITION BY r."entryId" ORDER BY r."publishedAt", r."version") AS "previous"
  FROM "Revision" r JOIN "Season" s ON s."id" = r."entryId"
  WHERE r."publishedAt" IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM "DateChange" d WHERE d."seasonId" = s."id" AND d."at" <= r."publishedAt")
),
-- What each of them says of a release
"Written" AS (
  SELECT p."seasonId", p."version", p."at", release.value ->> 'id' AS "releaseId",
    release.value ->> '$.premiere.on' AS "on", release.value ->> '$.premiere.time' AS "time",
    release.value ->> '$.premiere.zone' AS "zone", release.value ->> 'confidence' AS "confidence",
    release.value ->> 'holdKind' AS "holdKind", release.value ->> 'holdReason' AS "holdReason",
    release.value -> 'sourceIds' AS "sourceIds", r."document" -> 'sources' AS "sources"
  FROM "Published" p JOIN "Revision" r ON r."entryId" = p."seasonId" AND r."version" = p."version",
    json_each(r."document", '$.releases') release
),
"Dated" AS (
  SELECT *, iif("on" GLOB '[0-9]*', "on", NULL) AS "value",
    CASE WHEN "on" = 'tba' THEN 'tba' WHEN "on" NOT GLOB '[0-9]*' THEN 'unknown' WHEN "on" GLOB '*-H?' THEN 'half'
      WHEN "on" GLOB '*-Q?' THEN 'quarter' WHEN length("on") = 4 THEN 'year' WHEN length("on") = 7 THEN 'month'
      WHEN "time" <> '' AND "zone" <> '' THEN 'instant' ELSE 'day' END AS "precision"
  FROM "Written"
),
-- The first and the last day that a date may stand for
"Spanned" AS (
  SELECT *, CASE "precision" WHEN 'year' THEN "value" || '-01-01' WHEN 'month' THEN "value" || '-01'
      WHEN 'half' THEN date(substr("value", 1, 4) || '-01-01', (substr("value", 7) * 6 - 6) || ' months')
      WHEN 'quarter' THEN date(substr("value", 1, 4) || '-01-01', (substr("value", 7) * 3 - 3) || ' months')
      ELSE "value" END AS "first",
    CASE "precision" WHEN 'year' THEN "value" || '-12-31' WHEN 'month' THEN date("value" || '-01', '1 month', '-1 day')
      WHEN 'half' THEN date(substr("value", 1, 4) || '-01-01', (substr("value", 7) * 6) || ' months', '-1 day')
      WHEN 'quarter' THEN date(substr("value", 1, 4) || '-01-01', (substr("value", 7) * 3) || ' months', '-1 day')
      ELSE "value" END AS "last",
    iif("precision" = 'instant', "time", NULL) AS "wall", iif("precision" = 'instant', "zone", NULL) AS "clock"
  FROM "Dated"
),
-- What is withdrawn has no date, and a hold takes one that is still ahead
"Told" AS (
  SELECT *, CASE WHEN "confidence" = 'withdrawn' THEN 'unknown'
      WHEN "holdKind" <> '' AND ("value" IS NULL OR "last" > date("at")) THEN 'tba' END AS "without"
  FROM "Spanned"
),
-- Each release of two revisions; a date without a value is none
"Pair" AS (
  SELECT c."at", c."seasonId", c."releaseId", was."value" AS "stated", iif(was."without" IS NULL, was."value", NULL) AS "before",
    iif(now."without" IS NULL, now."value", NULL) AS "after",
    coalesce(was."without", was."precision", 'unknown') AS "beforePrecision", was."precision" AS "statedPrecision",
    coalesce(now."without", now."precision", 'unknown') AS "afterPrecision",
    was."wall" AS "beforeTime", was."clock" AS "beforeZone", now."wall" AS "afterTime", now."clock" AS "afterZone",
    was."first" AS "beforeFirst", was."last" AS "beforeLast", now."first" AS "afterFirst", now."last" AS "afterLast",
    coalesce(was."holdKind", '') AS "heldBefore", coalesce(now."holdKind", '') AS "heldAfter",
    coalesce(was."confidence", '') AS "sureBefore", coalesce(now."confidence", 'withdrawn') AS "sureAfter",
    coalesce(now."holdReason", '') AS "holdReason", now."sourceIds", now."sources"
  FROM (SELECT DISTINCT p.*, t."releaseId" FROM "Published" p
    JOIN "Told" t ON t."seasonId" = p."seasonId" AND t."version" IN (p."version", p."previous") WHERE p."minor" = false) c
  JOIN "Release" r ON r."id" = c."releaseId" AND r."seasonId" = c."seasonId"
  LEFT JOIN "Told" was ON was."seasonId" = c."seasonId" AND was."version" = c."previous" AND was."releaseId" = c."releaseId"
  LEFT JOIN "Told" now ON now."seasonId" = c."seasonId" AND now."version" = c."version" AND now."releaseId" = c."releaseId"
),
"Named" AS (
  SELECT *, CASE
      WHEN "before" IS NULL AND "after" IS NULL THEN NULL
      WHEN "before" IS NULL THEN iif("heldBefore" <> '' AND "stated" IS NOT NULL, 'resumed', 'announced')
      WHEN "after" IS NULL THEN iif("sureAfter" = 'withdrawn' OR "heldAfter" = '', 'withdrawn', "heldAfter")
      WHEN "before" = "after" AND "beforeTime" IS "afterTime" AND "beforeZone" IS "afterZone"
        THEN iif("sureAfter" = 'confirmed' AND "sureBefore" <> 'confirmed', 'confirmed', NULL)
      WHEN instr('instant day month quarter half year', "afterPrecision") < instr('instant day month quarter half year', "beforePrecision")
        AND "beforeFirst" <= "afterFirst" AND "afterLast" <= "beforeLast" THEN 'narrowed'
      ELSE 'moved' END AS "kind"
  FROM "Pair"
)
SELECT lower(hex(randomblob(8))), "at", "seasonId", "releaseId", "kind",
  iif("kind" = 'resumed', "stated", "before"), iif("kind" = 'resumed', "statedPrecision", "beforePrecision"),
  iif("kind" = 'resumed' OR "before" IS NOT NULL, "beforeTime", NULL), iif("kind" = 'resumed' OR "before" IS NOT NULL, "beforeZone", NULL),
  "after", "afterPrecision", iif("after" IS NULL, NULL, "afterTime"), iif("after" IS NULL, NULL, "afterZone"),
  iif("after" IS NULL, "holdReason", ''),
  (SELECT json_group_array(json_object('publisher', s.value ->> 'publisher', 'url', s.value ->> 'url'))
    FROM json_each("sources") s WHERE s.value ->> 'id' IN (SELECT value FROM json_each("sourceIds")))
FROM "Named"
-- What was over when it was learnt is no news, but for a date that took another's place
WHERE "kind" = 'resumed' OR ("kind" IS NOT NULL AND "before" IS NOT NULL AND "after" IS NOT NULL)
  OR ("kind" IS NOT NULL AND iif("after" IS NULL, "beforeLast", "afterLast") > date("at"));
