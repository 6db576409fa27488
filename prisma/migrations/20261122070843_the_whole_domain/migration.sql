-- CreateTable
CREATE TABLE "Entry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "headVersion" INTEGER NOT NULL,
    "liveVersion" INTEGER,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" DATETIME NOT NULL,
    "checkedAt" DATETIME,
    "trashedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "entryId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "document" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "minor" BOOLEAN NOT NULL DEFAULT false,
    "authorId" TEXT,
    "authorName" TEXT NOT NULL,
    "restoredFrom" INTEGER,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "scheduledFor" DATETIME,
    "scheduledZone" TEXT,
    "publishedAt" DATETIME,
    "supersededAt" DATETIME,
    CONSTRAINT "Revision_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Revision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Purge" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "entryId" TEXT NOT NULL,
    "revisionId" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "Activity" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "userId" TEXT,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "entryId" TEXT,
    "detail" TEXT NOT NULL DEFAULT ''
);

-- CreateTable
CREATE TABLE "Redirect" (
    "path" TEXT NOT NULL PRIMARY KEY,
    "target" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sortName" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "biography" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Character" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sortName" TEXT NOT NULL,
    "franchise" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "descriptionRevealedBy" TEXT,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Alias" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT,
    "characterId" TEXT,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "revealedBy" TEXT,
    CONSTRAINT "Alias_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Alias_characterId_fkey" FOREIGN KEY ("characterId") REFERENCES "Character" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Credit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "showId" TEXT NOT NULL,
    "seasonId" TEXT,
    "personId" TEXT NOT NULL,
    "characterId" TEXT,
    "position" INTEGER NOT NULL,
    "job" TEXT NOT NULL,
    "billing" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "revealedBy" TEXT,
    CONSTRAINT "Credit_showId_fkey" FOREIGN KEY ("showId") REFERENCES "Show" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Credit_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Credit_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Credit_characterId_fkey" FOREIGN KEY ("characterId") REFERENCES "Character" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CreditEpisode" (
    "creditId" TEXT NOT NULL,
    "episodeId" TEXT NOT NULL,

    PRIMARY KEY ("creditId", "episodeId"),
    CONSTRAINT "CreditEpisode_creditId_fkey" FOREIGN KEY ("creditId") REFERENCES "Credit" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CreditEpisode_episodeId_fkey" FOREIGN KEY ("episodeId") REFERENCES "Episode" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Platform" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "homeZone" TEXT NOT NULL,
    "dayEndsAt" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "successorId" TEXT,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "PlatformName" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "platformId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "fromDay" TEXT NOT NULL,
    "untilDay" TEXT NOT NULL,
    CONSTRAINT "PlatformName_platformId_fkey" FOREIGN KEY ("platformId") REFERENCES "Platform" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PlatformRegion" (
    "platformId" TEXT NOT NULL,
    "region" TEXT NOT NULL,

    PRIMARY KEY ("platformId", "region"),
    CONSTRAINT "PlatformRegion_platformId_fkey" FOREIGN KEY ("platformId") REFERENCES "Platform" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Region" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "zone" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "RegionGroup" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "RegionGroupMember" (
    "groupId" TEXT NOT NULL,
    "region" TEXT NOT NULL,

    PRIMARY KEY ("groupId", "region"),
    CONSTRAINT "RegionGroupMember_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "RegionGroup" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Release" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "seasonId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "platformId" TEXT,
    "window" TEXT NOT NULL,
    "exclusive" BOOLEAN NOT NULL,
    "premiereValue" TEXT,
    "premierePrecision" TEXT NOT NULL,
    "premiereTime" TEXT,
    "premiereZone" TEXT,
    "announcedDay" TEXT NOT NULL,
    "pattern" TEXT NOT NULL,
    "orderId" TEXT,
    "confidence" TEXT NOT NULL,
    "holdKind" TEXT NOT NULL,
    "holdReason" TEXT NOT NULL,
    "tier" TEXT NOT NULL,
    "watchUrl" TEXT NOT NULL,
    "endsValue" TEXT,
    "endsPrecision" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "removedAt" DATETIME,
    CONSTRAINT "Release_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Release_platformId_fkey" FOREIGN KEY ("platformId") REFERENCES "Platform" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Release_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "EpisodeOrder" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReleaseRegion" (
    "releaseId" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "excluded" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("releaseId", "region", "excluded"),
    CONSTRAINT "ReleaseRegion_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReleaseEpisode" (
    "releaseId" TEXT NOT NULL,
    "episodeId" TEXT NOT NULL,

    PRIMARY KEY ("releaseId", "episodeId"),
    CONSTRAINT "ReleaseEpisode_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReleaseEpisode_episodeId_fkey" FOREIGN KEY ("episodeId") REFERENCES "Episode" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReleaseBatch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "releaseId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "startValue" TEXT,
    "startPrecision" TEXT NOT NULL,
    CONSTRAINT "ReleaseBatch_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReleaseException" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "releaseId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "skippedDay" TEXT NOT NULL,
    "episodeId" TEXT,
    "toValue" TEXT,
    "toPrecision" TEXT NOT NULL,
    "toTime" TEXT,
    "reason" TEXT NOT NULL,
    CONSTRAINT "ReleaseException_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReleaseLanguage" (
    "releaseId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "use" TEXT NOT NULL,

    PRIMARY KEY ("releaseId", "language", "use"),
    CONSTRAINT "ReleaseLanguage_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Airing" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "releaseId" TEXT NOT NULL,
    "episodeId" TEXT NOT NULL,
    "value" TEXT,
    "precision" TEXT NOT NULL,
    "time" TEXT,
    "zone" TEXT,
    "startsAt" DATETIME,
    "sortKey" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "changedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" DATETIME,
    CONSTRAINT "Airing_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Airing_episodeId_fkey" FOREIGN KEY ("episodeId") REFERENCES "Episode" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Season" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "showId" TEXT NOT NULL,
    "number" INTEGER,
    "slug" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "logline" TEXT NOT NULL,
    "plot" TEXT NOT NULL,
    "plotRevealedBy" TEXT,
    "productionNotes" TEXT NOT NULL,
    "episodesOrdered" INTEGER,
    "episodesMade" INTEGER,
    "state" TEXT NOT NULL,
    "precededBy" TEXT,
    "followedBy" TEXT,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Season_showId_fkey" FOREIGN KEY ("showId") REFERENCES "Show" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Episode" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "seasonId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "number" INTEGER,
    "numberEnd" INTEGER,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "synopsis" TEXT NOT NULL,
    "synopsisRevealedBy" TEXT,
    "runtimeMinutes" INTEGER,
    "airsAfterId" TEXT,
    "sceneAfterCredits" BOOLEAN,
    "removedAt" DATETIME,
    CONSTRAINT "Episode_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EpisodeOrder" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "seasonId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    CONSTRAINT "EpisodeOrder_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EpisodeOrderPlace" (
    "orderId" TEXT NOT NULL,
    "episodeId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("orderId", "episodeId"),
    CONSTRAINT "EpisodeOrderPlace_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "EpisodeOrder" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EpisodeOrderPlace_episodeId_fkey" FOREIGN KEY ("episodeId") REFERENCES "Episode" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Show" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "sortTitle" TEXT NOT NULL,
    "logline" TEXT NOT NULL,
    "synopsis" TEXT NOT NULL,
    "synopsisRevealedBy" TEXT,
    "franchise" TEXT NOT NULL,
    "firstShownValue" TEXT,
    "firstShownPrecision" TEXT NOT NULL,
    "followsEntryId" TEXT,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ShowTitle" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "showId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "revealedBy" TEXT,
    CONSTRAINT "ShowTitle_showId_fkey" FOREIGN KEY ("showId") REFERENCES "Show" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ShowLabel" (
    "showId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("showId", "kind", "value"),
    CONSTRAINT "ShowLabel_showId_fkey" FOREIGN KEY ("showId") REFERENCES "Show" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ShowOriginator" (
    "showId" TEXT NOT NULL,
    "platformId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("showId", "platformId"),
    CONSTRAINT "ShowOriginator_showId_fkey" FOREIGN KEY ("showId") REFERENCES "Show" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ShowOriginator_platformId_fkey" FOREIGN KEY ("platformId") REFERENCES "Platform" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgeRating" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "showId" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "rating" TEXT NOT NULL,
    CONSTRAINT "AgeRating_showId_fkey" FOREIGN KEY ("showId") REFERENCES "Show" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ExternalId" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "entryId" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "value" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabledAt" DATETIME
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME NOT NULL,
    "userAgent" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "invitedBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "Invitation_invitedBy_fkey" FOREIGN KEY ("invitedBy") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SignInAttempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "Site" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "homeRegion" TEXT NOT NULL,
    "homeZone" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "imprint" TEXT NOT NULL,
    "privacy" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Section" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "entryId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "heading" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "byline" TEXT NOT NULL,
    "revealedBy" TEXT
);

-- CreateTable
CREATE TABLE "Quotation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "entryId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "attribution" TEXT NOT NULL,
    "revealedBy" TEXT
);

-- CreateTable
CREATE TABLE "Video" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "entryId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "publishedOnValue" TEXT,
    "publishedOnPrecision" TEXT NOT NULL,
    "revealedBy" TEXT
);

-- CreateTable
CREATE TABLE "Image" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "entryId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "focalX" REAL NOT NULL DEFAULT 0.5,
    "focalY" REAL NOT NULL DEFAULT 0.5,
    "caption" TEXT NOT NULL,
    "alt" TEXT NOT NULL,
    "credit" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "publishedOnValue" TEXT,
    "publishedOnPrecision" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "sourceUrl" TEXT NOT NULL,
    "revealedBy" TEXT
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "entryId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publishedOnValue" TEXT,
    "publishedOnPrecision" TEXT NOT NULL,
    "seenOn" TEXT NOT NULL,
    "archivedUrl" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Citation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "entryId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    CONSTRAINT "Citation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Dispute" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "entryId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "subjectId" TEXT NOT NULL,
    "field" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "DisputeValue" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "disputeId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "followed" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    CONSTRAINT "DisputeValue_disputeId_fkey" FOREIGN KEY ("disputeId") REFERENCES "Dispute" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Entry_kind_trashedAt_title_idx" ON "Entry"("kind", "trashedAt", "title");

-- CreateIndex
CREATE INDEX "Entry_trashedAt_changedAt_idx" ON "Entry"("trashedAt", "changedAt");

-- CreateIndex
CREATE INDEX "Revision_scheduledFor_idx" ON "Revision"("scheduledFor");

-- CreateIndex
CREATE INDEX "Revision_authorId_idx" ON "Revision"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_entryId_version_key" ON "Revision"("entryId", "version");

-- CreateIndex
CREATE INDEX "Purge_createdAt_idx" ON "Purge"("createdAt");

-- CreateIndex
CREATE INDEX "Activity_at_idx" ON "Activity"("at");

-- CreateIndex
CREATE INDEX "Activity_entryId_at_idx" ON "Activity"("entryId", "at");

-- CreateIndex
CREATE INDEX "Redirect_target_idx" ON "Redirect"("target");

-- CreateIndex
CREATE UNIQUE INDEX "Person_slug_key" ON "Person"("slug");

-- CreateIndex
CREATE INDEX "Person_sortName_idx" ON "Person"("sortName");

-- CreateIndex
CREATE UNIQUE INDEX "Character_slug_key" ON "Character"("slug");

-- CreateIndex
CREATE INDEX "Character_sortName_idx" ON "Character"("sortName");

-- CreateIndex
CREATE INDEX "Alias_personId_idx" ON "Alias"("personId");

-- CreateIndex
CREATE INDEX "Alias_characterId_idx" ON "Alias"("characterId");

-- CreateIndex
CREATE INDEX "Credit_seasonId_position_idx" ON "Credit"("seasonId", "position");

-- CreateIndex
CREATE INDEX "Credit_showId_idx" ON "Credit"("showId");

-- CreateIndex
CREATE INDEX "Credit_personId_idx" ON "Credit"("personId");

-- CreateIndex
CREATE INDEX "Credit_characterId_idx" ON "Credit"("characterId");

-- CreateIndex
CREATE INDEX "CreditEpisode_episodeId_idx" ON "CreditEpisode"("episodeId");

-- CreateIndex
CREATE UNIQUE INDEX "Platform_slug_key" ON "Platform"("slug");

-- CreateIndex
CREATE INDEX "Platform_name_idx" ON "Platform"("name");

-- CreateIndex
CREATE INDEX "PlatformName_platformId_idx" ON "PlatformName"("platformId");

-- CreateIndex
CREATE UNIQUE INDEX "RegionGroup_slug_key" ON "RegionGroup"("slug");

-- CreateIndex
CREATE INDEX "Release_seasonId_position_idx" ON "Release"("seasonId", "position");

-- CreateIndex
CREATE INDEX "Release_platformId_idx" ON "Release"("platformId");

-- CreateIndex
CREATE INDEX "ReleaseRegion_region_idx" ON "ReleaseRegion"("region");

-- CreateIndex
CREATE INDEX "ReleaseEpisode_episodeId_idx" ON "ReleaseEpisode"("episodeId");

-- CreateIndex
CREATE INDEX "ReleaseBatch_releaseId_idx" ON "ReleaseBatch"("releaseId");

-- CreateIndex
CREATE INDEX "ReleaseException_releaseId_idx" ON "ReleaseException"("releaseId");

-- CreateIndex
CREATE INDEX "Airing_episodeId_idx" ON "Airing"("episodeId");

-- CreateIndex
CREATE INDEX "Airing_sortKey_idx" ON "Airing"("sortKey");

-- CreateIndex
CREATE UNIQUE INDEX "Airing_releaseId_episodeId_key" ON "Airing"("releaseId", "episodeId");

-- CreateIndex
CREATE INDEX "Season_showId_number_idx" ON "Season"("showId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Season_showId_slug_key" ON "Season"("showId", "slug");

-- CreateIndex
CREATE INDEX "Episode_seasonId_position_idx" ON "Episode"("seasonId", "position");

-- CreateIndex
CREATE INDEX "EpisodeOrder_seasonId_idx" ON "EpisodeOrder"("seasonId");

-- CreateIndex
CREATE INDEX "EpisodeOrderPlace_episodeId_idx" ON "EpisodeOrderPlace"("episodeId");

-- CreateIndex
CREATE UNIQUE INDEX "Show_slug_key" ON "Show"("slug");

-- CreateIndex
CREATE INDEX "Show_sortTitle_idx" ON "Show"("sortTitle");

-- CreateIndex
CREATE INDEX "ShowTitle_showId_idx" ON "ShowTitle"("showId");

-- CreateIndex
CREATE INDEX "ShowLabel_kind_value_idx" ON "ShowLabel"("kind", "value");

-- CreateIndex
CREATE INDEX "ShowOriginator_platformId_idx" ON "ShowOriginator"("platformId");

-- CreateIndex
CREATE INDEX "AgeRating_showId_idx" ON "AgeRating"("showId");

-- CreateIndex
CREATE INDEX "ExternalId_entryId_idx" ON "ExternalId"("entryId");

-- CreateIndex
CREATE UNIQUE INDEX "ExternalId_provider_value_entryId_key" ON "ExternalId"("provider", "value", "entryId");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "Invitation_email_idx" ON "Invitation"("email");

-- CreateIndex
CREATE INDEX "Invitation_invitedBy_idx" ON "Invitation"("invitedBy");

-- CreateIndex
CREATE INDEX "SignInAttempt_key_at_idx" ON "SignInAttempt"("key", "at");

-- CreateIndex
CREATE INDEX "Section_entryId_position_idx" ON "Section"("entryId", "position");

-- CreateIndex
CREATE INDEX "Quotation_entryId_position_idx" ON "Quotation"("entryId", "position");

-- CreateIndex
CREATE INDEX "Video_entryId_position_idx" ON "Video"("entryId", "position");

-- CreateIndex
CREATE INDEX "Image_entryId_position_idx" ON "Image"("entryId", "position");

-- CreateIndex
CREATE INDEX "Source_entryId_position_idx" ON "Source"("entryId", "position");

-- CreateIndex
CREATE INDEX "Citation_entryId_idx" ON "Citation"("entryId");

-- CreateIndex
CREATE UNIQUE INDEX "Citation_sourceId_subjectId_field_key" ON "Citation"("sourceId", "subjectId", "field");

-- CreateIndex
CREATE INDEX "Dispute_entryId_position_idx" ON "Dispute"("entryId", "position");

-- CreateIndex
CREATE INDEX "DisputeValue_disputeId_idx" ON "DisputeValue"("disputeId");
