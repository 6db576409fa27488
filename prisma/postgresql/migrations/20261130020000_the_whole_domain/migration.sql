-- CreateTable
CREATE TABLE "Entry" (
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "headVersion" INTEGER NOT NULL,
    "liveVersion" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMP(3) NOT NULL,
    "checkedAt" TIMESTAMP(3),
    "trashedAt" TIMESTAMP(3),

    CONSTRAINT "Entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" TEXT COLLATE "C" NOT NULL,
    "entryId" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "document" TEXT COLLATE "C" NOT NULL,
    "note" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "minor" BOOLEAN NOT NULL DEFAULT false,
    "autosaved" BOOLEAN NOT NULL DEFAULT false,
    "authorId" TEXT COLLATE "C",
    "authorName" TEXT COLLATE "C" NOT NULL,
    "restoredFrom" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "scheduledFor" TIMESTAMP(3),
    "scheduledZone" TEXT COLLATE "C",
    "scheduledBy" TEXT COLLATE "C",
    "overdueReason" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "publishedAt" TIMESTAMP(3),
    "supersededAt" TIMESTAMP(3),

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Withdrawal" (
    "entryId" TEXT COLLATE "C" NOT NULL,
    "records" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Withdrawal_pkey" PRIMARY KEY ("entryId")
);

-- CreateTable
CREATE TABLE "PreviewLink" (
    "id" TEXT COLLATE "C" NOT NULL,
    "entryId" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "createdBy" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PreviewLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Presence" (
    "entryId" TEXT COLLATE "C" NOT NULL,
    "sessionId" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("entryId","sessionId")
);

-- CreateTable
CREATE TABLE "ImportedDocument" (
    "entryId" TEXT COLLATE "C" NOT NULL,
    "provider" TEXT COLLATE "C" NOT NULL,
    "document" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ImportedDocument_pkey" PRIMARY KEY ("entryId","provider")
);

-- CreateTable
CREATE TABLE "FieldLock" (
    "entryId" TEXT COLLATE "C" NOT NULL,
    "path" TEXT COLLATE "C" NOT NULL,
    "by" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "FieldLock_pkey" PRIMARY KEY ("entryId","path")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "path" TEXT COLLATE "C" NOT NULL,
    "entryId" TEXT COLLATE "C",
    "message" TEXT COLLATE "C" NOT NULL,
    "contact" TEXT COLLATE "C" NOT NULL,
    "handledAt" TIMESTAMP(3),
    "handledBy" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Picture" (
    "id" TEXT COLLATE "C" NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "widths" TEXT COLLATE "C" NOT NULL,
    "bytes" INTEGER NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "createdBy" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Picture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Purge" (
    "id" SERIAL NOT NULL,
    "entryId" TEXT COLLATE "C",
    "revisionId" TEXT COLLATE "C",
    "paths" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Purge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BulkEdit" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "change" TEXT COLLATE "C" NOT NULL,
    "note" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "authorId" TEXT COLLATE "C",
    "authorName" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "BulkEdit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BulkEditStep" (
    "bulkEditId" TEXT COLLATE "C" NOT NULL,
    "entryId" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL DEFAULT 'done',
    "message" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "BulkEditStep_pkey" PRIMARY KEY ("bulkEditId","entryId")
);

-- CreateTable
CREATE TABLE "MergeStep" (
    "loserId" TEXT COLLATE "C" NOT NULL,
    "entryId" TEXT COLLATE "C" NOT NULL,
    "isWinner" BOOLEAN NOT NULL,
    "headBefore" INTEGER NOT NULL,
    "headAfter" INTEGER NOT NULL,
    "liveBefore" INTEGER,
    "liveAfter" INTEGER,

    CONSTRAINT "MergeStep_pkey" PRIMARY KEY ("loserId","entryId")
);

-- CreateTable
CREATE TABLE "Activity" (
    "id" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "userId" TEXT COLLATE "C",
    "actor" TEXT COLLATE "C" NOT NULL,
    "action" TEXT COLLATE "C" NOT NULL,
    "entryId" TEXT COLLATE "C",
    "detail" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "Activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RetentionRule" (
    "kind" TEXT COLLATE "C" NOT NULL,
    "days" INTEGER NOT NULL,
    "newest" INTEGER NOT NULL DEFAULT 0,
    "withPublished" BOOLEAN NOT NULL DEFAULT false,
    "since" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RetentionRule_pkey" PRIMARY KEY ("kind")
);

-- CreateTable
CREATE TABLE "Redirect" (
    "path" TEXT COLLATE "C" NOT NULL,
    "target" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Redirect_pkey" PRIMARY KEY ("path")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "sortName" TEXT COLLATE "C" NOT NULL,
    "note" TEXT COLLATE "C" NOT NULL,
    "biography" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Character" (
    "id" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "sortName" TEXT COLLATE "C" NOT NULL,
    "franchise" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C" NOT NULL,
    "descriptionRevealedBy" TEXT COLLATE "C",
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Character_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Alias" (
    "id" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C",
    "characterId" TEXT COLLATE "C",
    "position" INTEGER NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "revealedBy" TEXT COLLATE "C",

    CONSTRAINT "Alias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Credit" (
    "id" TEXT COLLATE "C" NOT NULL,
    "showId" TEXT COLLATE "C" NOT NULL,
    "seasonId" TEXT COLLATE "C",
    "personId" TEXT COLLATE "C" NOT NULL,
    "characterId" TEXT COLLATE "C",
    "position" INTEGER NOT NULL,
    "job" TEXT COLLATE "C" NOT NULL,
    "billing" TEXT COLLATE "C" NOT NULL,
    "capacity" TEXT COLLATE "C" NOT NULL,
    "note" TEXT COLLATE "C" NOT NULL,
    "revealedBy" TEXT COLLATE "C",

    CONSTRAINT "Credit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CreditEpisode" (
    "creditId" TEXT COLLATE "C" NOT NULL,
    "episodeId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "CreditEpisode_pkey" PRIMARY KEY ("creditId","episodeId")
);

-- CreateTable
CREATE TABLE "Platform" (
    "id" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "owner" TEXT COLLATE "C" NOT NULL,
    "homeZone" TEXT COLLATE "C" NOT NULL,
    "dayEndsAt" TEXT COLLATE "C" NOT NULL,
    "url" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C" NOT NULL,
    "successorId" TEXT COLLATE "C",
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Platform_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlatformName" (
    "id" TEXT COLLATE "C" NOT NULL,
    "platformId" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "region" TEXT COLLATE "C" NOT NULL,
    "fromDay" TEXT COLLATE "C" NOT NULL,
    "untilDay" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "PlatformName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlatformRegion" (
    "platformId" TEXT COLLATE "C" NOT NULL,
    "region" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "PlatformRegion_pkey" PRIMARY KEY ("platformId","region")
);

-- CreateTable
CREATE TABLE "Region" (
    "code" TEXT COLLATE "C" NOT NULL,
    "zone" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Region_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "RegionGroup" (
    "id" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "RegionGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegionGroupMember" (
    "groupId" TEXT COLLATE "C" NOT NULL,
    "region" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "RegionGroupMember_pkey" PRIMARY KEY ("groupId","region")
);

-- CreateTable
CREATE TABLE "Release" (
    "id" TEXT COLLATE "C" NOT NULL,
    "seasonId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "platformId" TEXT COLLATE "C",
    "window" TEXT COLLATE "C" NOT NULL,
    "exclusive" BOOLEAN NOT NULL,
    "premiereValue" TEXT COLLATE "C",
    "premierePrecision" TEXT COLLATE "C" NOT NULL,
    "premiereTime" TEXT COLLATE "C",
    "premiereZone" TEXT COLLATE "C",
    "wasValue" TEXT COLLATE "C",
    "wasPrecision" TEXT COLLATE "C" NOT NULL DEFAULT 'unknown',
    "wasTime" TEXT COLLATE "C",
    "wasZone" TEXT COLLATE "C",
    "pattern" TEXT COLLATE "C" NOT NULL,
    "orderId" TEXT COLLATE "C",
    "confidence" TEXT COLLATE "C" NOT NULL,
    "holdKind" TEXT COLLATE "C" NOT NULL,
    "holdReason" TEXT COLLATE "C" NOT NULL,
    "tier" TEXT COLLATE "C" NOT NULL,
    "watchUrl" TEXT COLLATE "C" NOT NULL,
    "endsValue" TEXT COLLATE "C",
    "endsPrecision" TEXT COLLATE "C" NOT NULL,
    "note" TEXT COLLATE "C" NOT NULL,
    "removedAt" TIMESTAMP(3),
    "dateUncited" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReleaseRegion" (
    "releaseId" TEXT COLLATE "C" NOT NULL,
    "region" TEXT COLLATE "C" NOT NULL,
    "excluded" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ReleaseRegion_pkey" PRIMARY KEY ("releaseId","region","excluded")
);

-- CreateTable
CREATE TABLE "ReleaseEpisode" (
    "releaseId" TEXT COLLATE "C" NOT NULL,
    "episodeId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ReleaseEpisode_pkey" PRIMARY KEY ("releaseId","episodeId")
);

-- CreateTable
CREATE TABLE "ReleaseBatch" (
    "id" TEXT COLLATE "C" NOT NULL,
    "releaseId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT COLLATE "C" NOT NULL,
    "size" INTEGER NOT NULL,
    "startValue" TEXT COLLATE "C",
    "startPrecision" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ReleaseBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReleaseException" (
    "id" TEXT COLLATE "C" NOT NULL,
    "releaseId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "skippedDay" TEXT COLLATE "C" NOT NULL,
    "skippedUntil" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "episodeId" TEXT COLLATE "C",
    "toValue" TEXT COLLATE "C",
    "toPrecision" TEXT COLLATE "C" NOT NULL,
    "toTime" TEXT COLLATE "C",
    "reason" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ReleaseException_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReleaseLanguage" (
    "releaseId" TEXT COLLATE "C" NOT NULL,
    "language" TEXT COLLATE "C" NOT NULL,
    "use" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ReleaseLanguage_pkey" PRIMARY KEY ("releaseId","language","use")
);

-- CreateTable
CREATE TABLE "Availability" (
    "id" TEXT COLLATE "C" NOT NULL,
    "seasonId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "platformId" TEXT COLLATE "C" NOT NULL,
    "regions" TEXT COLLATE "C" NOT NULL,
    "tier" TEXT COLLATE "C" NOT NULL,
    "watchUrl" TEXT COLLATE "C" NOT NULL,
    "asOf" TEXT COLLATE "C" NOT NULL,
    "note" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Availability_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Airing" (
    "id" TEXT COLLATE "C" NOT NULL,
    "releaseId" TEXT COLLATE "C" NOT NULL,
    "episodeId" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C",
    "precision" TEXT COLLATE "C" NOT NULL,
    "time" TEXT COLLATE "C",
    "zone" TEXT COLLATE "C",
    "wasValue" TEXT COLLATE "C",
    "wasPrecision" TEXT COLLATE "C" NOT NULL DEFAULT 'unknown',
    "wasTime" TEXT COLLATE "C",
    "wasZone" TEXT COLLATE "C",
    "startsAt" TIMESTAMP(3),
    "sortKey" TEXT COLLATE "C" NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMP(3),
    "mergedAt" TIMESTAMP(3),

    CONSTRAINT "Airing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DateChange" (
    "id" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "seasonId" TEXT COLLATE "C" NOT NULL,
    "releaseId" TEXT COLLATE "C" NOT NULL,
    "episodeId" TEXT COLLATE "C",
    "episodes" INTEGER NOT NULL DEFAULT 0,
    "kind" TEXT COLLATE "C" NOT NULL,
    "beforeValue" TEXT COLLATE "C",
    "beforePrecision" TEXT COLLATE "C" NOT NULL,
    "beforeTime" TEXT COLLATE "C",
    "beforeZone" TEXT COLLATE "C",
    "afterValue" TEXT COLLATE "C",
    "afterPrecision" TEXT COLLATE "C" NOT NULL,
    "afterTime" TEXT COLLATE "C",
    "afterZone" TEXT COLLATE "C",
    "beforePlatform" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "afterPlatform" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "reason" TEXT COLLATE "C" NOT NULL,
    "sources" TEXT COLLATE "C" NOT NULL DEFAULT '[]',

    CONSTRAINT "DateChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchTarget" (
    "id" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "targetId" TEXT COLLATE "C" NOT NULL,
    "entryId" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "SearchTarget_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "form" TEXT COLLATE "C" NOT NULL,
    "word" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("form","word")
);

-- CreateTable
CREATE TABLE "Season" (
    "id" TEXT COLLATE "C" NOT NULL,
    "showId" TEXT COLLATE "C" NOT NULL,
    "number" INTEGER,
    "slug" TEXT COLLATE "C" NOT NULL,
    "label" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "logline" TEXT COLLATE "C" NOT NULL,
    "plot" TEXT COLLATE "C" NOT NULL,
    "plotRevealedBy" TEXT COLLATE "C",
    "productionNotes" TEXT COLLATE "C" NOT NULL,
    "episodesOrdered" INTEGER,
    "state" TEXT COLLATE "C" NOT NULL,
    "precededBy" TEXT COLLATE "C",
    "followedBy" TEXT COLLATE "C",
    "seoTitle" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "seoDescription" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "plotUncited" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Season_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Episode" (
    "id" TEXT COLLATE "C" NOT NULL,
    "seasonId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "number" INTEGER,
    "numberEnd" INTEGER,
    "slug" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "synopsis" TEXT COLLATE "C" NOT NULL,
    "synopsisRevealedBy" TEXT COLLATE "C",
    "runtimeMinutes" INTEGER,
    "airsAfterId" TEXT COLLATE "C",
    "sceneAfterCredits" BOOLEAN,
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "Episode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EpisodeOrder" (
    "id" TEXT COLLATE "C" NOT NULL,
    "seasonId" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "EpisodeOrder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EpisodeOrderPlace" (
    "orderId" TEXT COLLATE "C" NOT NULL,
    "episodeId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "EpisodeOrderPlace_pkey" PRIMARY KEY ("orderId","episodeId")
);

-- CreateTable
CREATE TABLE "Show" (
    "id" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "sortTitle" TEXT COLLATE "C" NOT NULL,
    "logline" TEXT COLLATE "C" NOT NULL,
    "synopsis" TEXT COLLATE "C" NOT NULL,
    "synopsisRevealedBy" TEXT COLLATE "C",
    "franchise" TEXT COLLATE "C" NOT NULL,
    "firstShownValue" TEXT COLLATE "C",
    "firstShownPrecision" TEXT COLLATE "C" NOT NULL,
    "followsEntryId" TEXT COLLATE "C",
    "seoTitle" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "seoDescription" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Show_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ShowTitle" (
    "id" TEXT COLLATE "C" NOT NULL,
    "showId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "language" TEXT COLLATE "C" NOT NULL,
    "region" TEXT COLLATE "C" NOT NULL,
    "revealedBy" TEXT COLLATE "C",

    CONSTRAINT "ShowTitle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ShowLabel" (
    "showId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ShowLabel_pkey" PRIMARY KEY ("showId","kind","value")
);

-- CreateTable
CREATE TABLE "ShowFacet" (
    "facet" TEXT COLLATE "C" NOT NULL,
    "sortTitle" TEXT COLLATE "C" NOT NULL,
    "showId" TEXT COLLATE "C" NOT NULL,
    "entryId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ShowFacet_pkey" PRIMARY KEY ("facet","sortTitle","showId","entryId")
);

-- CreateTable
CREATE TABLE "ShowOriginator" (
    "showId" TEXT COLLATE "C" NOT NULL,
    "platformId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ShowOriginator_pkey" PRIMARY KEY ("showId","platformId")
);

-- CreateTable
CREATE TABLE "AgeRating" (
    "id" TEXT COLLATE "C" NOT NULL,
    "showId" TEXT COLLATE "C" NOT NULL,
    "region" TEXT COLLATE "C" NOT NULL,
    "rating" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "AgeRating_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExternalId" (
    "id" TEXT COLLATE "C" NOT NULL,
    "entryId" TEXT COLLATE "C" NOT NULL,
    "provider" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ExternalId_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT COLLATE "C" NOT NULL,
    "email" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "role" TEXT COLLATE "C" NOT NULL,
    "passwordHash" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabledAt" TIMESTAMP(3),
    "secondFactorSince" TIMESTAMP(3),

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "userAgent" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "provenAt" TIMESTAMP(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Authenticator" (
    "userId" TEXT COLLATE "C" NOT NULL,
    "sealedSecret" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Authenticator_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Passkey" (
    "id" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "publicKey" BYTEA NOT NULL,
    "counter" INTEGER NOT NULL,
    "transports" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMP(3),

    CONSTRAINT "Passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpentProof" (
    "id" TEXT COLLATE "C" NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SpentProof_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SecondFactorRule" (
    "role" TEXT COLLATE "C" NOT NULL,
    "since" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SecondFactorRule_pkey" PRIMARY KEY ("role")
);

-- CreateTable
CREATE TABLE "PasswordReset" (
    "id" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PasswordReset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KnownDevice" (
    "id" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "lastSeenAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "KnownDevice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT COLLATE "C" NOT NULL,
    "email" TEXT COLLATE "C" NOT NULL,
    "role" TEXT COLLATE "C" NOT NULL,
    "invitedBy" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInAttempt" (
    "id" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Site" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "homeRegion" TEXT COLLATE "C" NOT NULL,
    "homeZone" TEXT COLLATE "C" NOT NULL,
    "contact" TEXT COLLATE "C" NOT NULL,
    "imprint" TEXT COLLATE "C" NOT NULL,
    "privacy" TEXT COLLATE "C" NOT NULL,
    "calendarHost" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Section" (
    "id" TEXT COLLATE "C" NOT NULL,
    "entryId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "heading" TEXT COLLATE "C" NOT NULL,
    "body" TEXT COLLATE "C" NOT NULL,
    "byline" TEXT COLLATE "C" NOT NULL,
    "revealedBy" TEXT COLLATE "C",

    CONSTRAINT "Section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Quotation" (
    "id" TEXT COLLATE "C" NOT NULL,
    "entryId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "attribution" TEXT COLLATE "C" NOT NULL,
    "revealedBy" TEXT COLLATE "C",

    CONSTRAINT "Quotation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Video" (
    "id" TEXT COLLATE "C" NOT NULL,
    "entryId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C" NOT NULL,
    "url" TEXT COLLATE "C" NOT NULL,
    "publisher" TEXT COLLATE "C" NOT NULL,
    "publishedOnValue" TEXT COLLATE "C",
    "publishedOnPrecision" TEXT COLLATE "C" NOT NULL,
    "revealedBy" TEXT COLLATE "C",

    CONSTRAINT "Video_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Image" (
    "id" TEXT COLLATE "C" NOT NULL,
    "entryId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "file" TEXT COLLATE "C" NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "focalX" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "focalY" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "caption" TEXT COLLATE "C" NOT NULL,
    "alt" TEXT COLLATE "C" NOT NULL,
    "credit" TEXT COLLATE "C" NOT NULL,
    "publisher" TEXT COLLATE "C" NOT NULL,
    "publishedOnValue" TEXT COLLATE "C",
    "publishedOnPrecision" TEXT COLLATE "C" NOT NULL,
    "licence" TEXT COLLATE "C" NOT NULL,
    "sourceUrl" TEXT COLLATE "C" NOT NULL,
    "revealedBy" TEXT COLLATE "C",

    CONSTRAINT "Image_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT COLLATE "C" NOT NULL,
    "entryId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "url" TEXT COLLATE "C" NOT NULL,
    "publisher" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "publishedOnValue" TEXT COLLATE "C",
    "publishedOnPrecision" TEXT COLLATE "C" NOT NULL,
    "seenOn" TEXT COLLATE "C" NOT NULL,
    "archivedUrl" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Citation" (
    "id" TEXT COLLATE "C" NOT NULL,
    "entryId" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "subjectId" TEXT COLLATE "C" NOT NULL,
    "field" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Dispute" (
    "id" TEXT COLLATE "C" NOT NULL,
    "entryId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "subjectId" TEXT COLLATE "C" NOT NULL,
    "field" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DisputeValue" (
    "id" TEXT COLLATE "C" NOT NULL,
    "disputeId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,
    "followed" BOOLEAN NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "DisputeValue_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Entry_kind_trashedAt_title_idx" ON "Entry"("kind", "trashedAt", "title");

-- CreateIndex
CREATE INDEX "Entry_kind_trashedAt_changedAt_idx" ON "Entry"("kind", "trashedAt", "changedAt");

-- CreateIndex
CREATE INDEX "Entry_kind_trashedAt_liveVersion_headVersion_idx" ON "Entry"("kind", "trashedAt", "liveVersion", "headVersion");

-- CreateIndex
CREATE INDEX "Entry_kind_trashedAt_liveVersion_title_idx" ON "Entry"("kind", "trashedAt", "liveVersion", "title");

-- CreateIndex
CREATE INDEX "Entry_trashedAt_changedAt_idx" ON "Entry"("trashedAt", "changedAt");

-- CreateIndex
CREATE INDEX "Revision_entryId_version_createdAt_publishedAt_supersededAt_idx" ON "Revision"("entryId", "version", "createdAt", "publishedAt", "supersededAt", "scheduledFor");

-- CreateIndex
CREATE INDEX "Revision_scheduledFor_idx" ON "Revision"("scheduledFor");

-- CreateIndex
CREATE INDEX "Revision_authorId_idx" ON "Revision"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_entryId_version_key" ON "Revision"("entryId", "version");

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

-- CreateIndex
CREATE INDEX "Purge_createdAt_idx" ON "Purge"("createdAt");

-- CreateIndex
CREATE INDEX "BulkEdit_createdAt_idx" ON "BulkEdit"("createdAt");

-- CreateIndex
CREATE INDEX "BulkEditStep_state_idx" ON "BulkEditStep"("state");

-- CreateIndex
CREATE INDEX "BulkEditStep_entryId_idx" ON "BulkEditStep"("entryId");

-- CreateIndex
CREATE INDEX "MergeStep_entryId_idx" ON "MergeStep"("entryId");

-- CreateIndex
CREATE INDEX "Activity_at_idx" ON "Activity"("at");

-- CreateIndex
CREATE INDEX "Activity_userId_at_idx" ON "Activity"("userId", "at");

-- CreateIndex
CREATE INDEX "Activity_entryId_at_idx" ON "Activity"("entryId", "at");

-- CreateIndex
CREATE INDEX "Redirect_target_idx" ON "Redirect"("target");

-- CreateIndex
CREATE UNIQUE INDEX "Person_slug_key" ON "Person"("slug");

-- CreateIndex
CREATE INDEX "Person_sortName_id_idx" ON "Person"("sortName", "id");

-- CreateIndex
CREATE INDEX "Person_updatedAt_idx" ON "Person"("updatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Character_slug_key" ON "Character"("slug");

-- CreateIndex
CREATE INDEX "Character_sortName_idx" ON "Character"("sortName");

-- CreateIndex
CREATE INDEX "Character_updatedAt_idx" ON "Character"("updatedAt");

-- CreateIndex
CREATE INDEX "Alias_personId_idx" ON "Alias"("personId");

-- CreateIndex
CREATE INDEX "Alias_characterId_idx" ON "Alias"("characterId");

-- CreateIndex
CREATE INDEX "Credit_seasonId_position_idx" ON "Credit"("seasonId", "position");

-- CreateIndex
CREATE INDEX "Credit_showId_seasonId_position_idx" ON "Credit"("showId", "seasonId", "position");

-- CreateIndex
CREATE INDEX "Credit_personId_idx" ON "Credit"("personId");

-- CreateIndex
CREATE INDEX "Credit_characterId_idx" ON "Credit"("characterId");

-- CreateIndex
CREATE INDEX "CreditEpisode_episodeId_idx" ON "CreditEpisode"("episodeId");

-- CreateIndex
CREATE UNIQUE INDEX "Platform_slug_key" ON "Platform"("slug");

-- CreateIndex
CREATE INDEX "Platform_name_id_idx" ON "Platform"("name", "id");

-- CreateIndex
CREATE INDEX "Platform_updatedAt_idx" ON "Platform"("updatedAt");

-- CreateIndex
CREATE INDEX "Platform_successorId_idx" ON "Platform"("successorId");

-- CreateIndex
CREATE INDEX "PlatformName_platformId_idx" ON "PlatformName"("platformId");

-- CreateIndex
CREATE UNIQUE INDEX "RegionGroup_slug_key" ON "RegionGroup"("slug");

-- CreateIndex
CREATE INDEX "Release_seasonId_position_idx" ON "Release"("seasonId", "position");

-- CreateIndex
CREATE INDEX "Release_platformId_removedAt_premiereValue_id_idx" ON "Release"("platformId", "removedAt", "premiereValue", "id");

-- CreateIndex
CREATE INDEX "Release_confidence_premiereValue_idx" ON "Release"("confidence", "premiereValue");

-- CreateIndex
CREATE INDEX "Release_dateUncited_premiereValue_idx" ON "Release"("dateUncited", "premiereValue");

-- CreateIndex
CREATE INDEX "ReleaseRegion_region_idx" ON "ReleaseRegion"("region");

-- CreateIndex
CREATE INDEX "ReleaseEpisode_episodeId_idx" ON "ReleaseEpisode"("episodeId");

-- CreateIndex
CREATE INDEX "ReleaseBatch_releaseId_idx" ON "ReleaseBatch"("releaseId");

-- CreateIndex
CREATE INDEX "ReleaseException_releaseId_idx" ON "ReleaseException"("releaseId");

-- CreateIndex
CREATE INDEX "Availability_seasonId_position_idx" ON "Availability"("seasonId", "position");

-- CreateIndex
CREATE INDEX "Availability_platformId_idx" ON "Availability"("platformId");

-- CreateIndex
CREATE INDEX "Airing_episodeId_idx" ON "Airing"("episodeId");

-- CreateIndex
CREATE INDEX "Airing_sortKey_releaseId_episodeId_withdrawnAt_precision_idx" ON "Airing"("sortKey", "releaseId", "episodeId", "withdrawnAt", "precision");

-- CreateIndex
CREATE UNIQUE INDEX "Airing_releaseId_episodeId_key" ON "Airing"("releaseId", "episodeId");

-- CreateIndex
CREATE INDEX "DateChange_at_id_idx" ON "DateChange"("at", "id");

-- CreateIndex
CREATE INDEX "DateChange_seasonId_at_idx" ON "DateChange"("seasonId", "at");

-- CreateIndex
CREATE INDEX "DateChange_releaseId_idx" ON "DateChange"("releaseId");

-- CreateIndex
CREATE INDEX "DateChange_episodeId_idx" ON "DateChange"("episodeId");

-- CreateIndex
CREATE UNIQUE INDEX "SearchTarget_targetId_key" ON "SearchTarget"("targetId");

-- CreateIndex
CREATE INDEX "SearchTarget_entryId_idx" ON "SearchTarget"("entryId");

-- CreateIndex
CREATE INDEX "SearchTarget_kind_key_idx" ON "SearchTarget"("kind", "key");

-- CreateIndex
CREATE INDEX "Season_showId_number_idx" ON "Season"("showId", "number");

-- CreateIndex
CREATE INDEX "Season_updatedAt_idx" ON "Season"("updatedAt");

-- CreateIndex
CREATE INDEX "Season_plotUncited_updatedAt_idx" ON "Season"("plotUncited", "updatedAt");

-- CreateIndex
CREATE INDEX "Season_precededBy_idx" ON "Season"("precededBy");

-- CreateIndex
CREATE INDEX "Season_followedBy_idx" ON "Season"("followedBy");

-- CreateIndex
CREATE UNIQUE INDEX "Season_showId_slug_key" ON "Season"("showId", "slug");

-- CreateIndex
CREATE INDEX "Episode_seasonId_position_number_removedAt_idx" ON "Episode"("seasonId", "position", "number", "removedAt");

-- CreateIndex
CREATE INDEX "EpisodeOrder_seasonId_idx" ON "EpisodeOrder"("seasonId");

-- CreateIndex
CREATE INDEX "EpisodeOrderPlace_episodeId_idx" ON "EpisodeOrderPlace"("episodeId");

-- CreateIndex
CREATE UNIQUE INDEX "Show_slug_key" ON "Show"("slug");

-- CreateIndex
CREATE INDEX "Show_sortTitle_id_idx" ON "Show"("sortTitle", "id");

-- CreateIndex
CREATE INDEX "Show_kind_sortTitle_id_idx" ON "Show"("kind", "sortTitle", "id");

-- CreateIndex
CREATE INDEX "Show_updatedAt_idx" ON "Show"("updatedAt");

-- CreateIndex
CREATE INDEX "Show_followsEntryId_idx" ON "Show"("followsEntryId");

-- CreateIndex
CREATE INDEX "ShowTitle_showId_idx" ON "ShowTitle"("showId");

-- CreateIndex
CREATE INDEX "ShowFacet_showId_idx" ON "ShowFacet"("showId");

-- CreateIndex
CREATE INDEX "ShowFacet_entryId_idx" ON "ShowFacet"("entryId");

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
CREATE INDEX "Passkey_userId_idx" ON "Passkey"("userId");

-- CreateIndex
CREATE INDEX "RecoveryCode_userId_idx" ON "RecoveryCode"("userId");

-- CreateIndex
CREATE INDEX "SpentProof_expiresAt_idx" ON "SpentProof"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "PasswordReset_userId_key" ON "PasswordReset"("userId");

-- CreateIndex
CREATE INDEX "KnownDevice_userId_idx" ON "KnownDevice"("userId");

-- CreateIndex
CREATE INDEX "KnownDevice_lastSeenAt_idx" ON "KnownDevice"("lastSeenAt");

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
CREATE INDEX "Image_file_idx" ON "Image"("file");

-- CreateIndex
CREATE INDEX "Source_entryId_position_idx" ON "Source"("entryId", "position");

-- CreateIndex
CREATE INDEX "Citation_subjectId_field_idx" ON "Citation"("subjectId", "field");

-- CreateIndex
CREATE INDEX "Citation_entryId_idx" ON "Citation"("entryId");

-- CreateIndex
CREATE UNIQUE INDEX "Citation_sourceId_subjectId_field_key" ON "Citation"("sourceId", "subjectId", "field");

-- CreateIndex
CREATE INDEX "Dispute_entryId_position_idx" ON "Dispute"("entryId", "position");

-- CreateIndex
CREATE INDEX "DisputeValue_disputeId_idx" ON "DisputeValue"("disputeId");

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Withdrawal" ADD CONSTRAINT "Withdrawal_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PreviewLink" ADD CONSTRAINT "PreviewLink_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportedDocument" ADD CONSTRAINT "ImportedDocument_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FieldLock" ADD CONSTRAINT "FieldLock_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BulkEditStep" ADD CONSTRAINT "BulkEditStep_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BulkEditStep" ADD CONSTRAINT "BulkEditStep_bulkEditId_fkey" FOREIGN KEY ("bulkEditId") REFERENCES "BulkEdit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MergeStep" ADD CONSTRAINT "MergeStep_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alias" ADD CONSTRAINT "Alias_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alias" ADD CONSTRAINT "Alias_characterId_fkey" FOREIGN KEY ("characterId") REFERENCES "Character"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Credit" ADD CONSTRAINT "Credit_showId_fkey" FOREIGN KEY ("showId") REFERENCES "Show"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Credit" ADD CONSTRAINT "Credit_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Credit" ADD CONSTRAINT "Credit_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Credit" ADD CONSTRAINT "Credit_characterId_fkey" FOREIGN KEY ("characterId") REFERENCES "Character"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CreditEpisode" ADD CONSTRAINT "CreditEpisode_creditId_fkey" FOREIGN KEY ("creditId") REFERENCES "Credit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CreditEpisode" ADD CONSTRAINT "CreditEpisode_episodeId_fkey" FOREIGN KEY ("episodeId") REFERENCES "Episode"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlatformName" ADD CONSTRAINT "PlatformName_platformId_fkey" FOREIGN KEY ("platformId") REFERENCES "Platform"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlatformRegion" ADD CONSTRAINT "PlatformRegion_platformId_fkey" FOREIGN KEY ("platformId") REFERENCES "Platform"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegionGroupMember" ADD CONSTRAINT "RegionGroupMember_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "RegionGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_platformId_fkey" FOREIGN KEY ("platformId") REFERENCES "Platform"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "EpisodeOrder"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseRegion" ADD CONSTRAINT "ReleaseRegion_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseEpisode" ADD CONSTRAINT "ReleaseEpisode_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseEpisode" ADD CONSTRAINT "ReleaseEpisode_episodeId_fkey" FOREIGN KEY ("episodeId") REFERENCES "Episode"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseBatch" ADD CONSTRAINT "ReleaseBatch_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseException" ADD CONSTRAINT "ReleaseException_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseLanguage" ADD CONSTRAINT "ReleaseLanguage_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Availability" ADD CONSTRAINT "Availability_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Availability" ADD CONSTRAINT "Availability_platformId_fkey" FOREIGN KEY ("platformId") REFERENCES "Platform"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Airing" ADD CONSTRAINT "Airing_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Airing" ADD CONSTRAINT "Airing_episodeId_fkey" FOREIGN KEY ("episodeId") REFERENCES "Episode"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DateChange" ADD CONSTRAINT "DateChange_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DateChange" ADD CONSTRAINT "DateChange_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DateChange" ADD CONSTRAINT "DateChange_episodeId_fkey" FOREIGN KEY ("episodeId") REFERENCES "Episode"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchTarget" ADD CONSTRAINT "SearchTarget_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Season" ADD CONSTRAINT "Season_showId_fkey" FOREIGN KEY ("showId") REFERENCES "Show"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Episode" ADD CONSTRAINT "Episode_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EpisodeOrder" ADD CONSTRAINT "EpisodeOrder_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EpisodeOrderPlace" ADD CONSTRAINT "EpisodeOrderPlace_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "EpisodeOrder"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EpisodeOrderPlace" ADD CONSTRAINT "EpisodeOrderPlace_episodeId_fkey" FOREIGN KEY ("episodeId") REFERENCES "Episode"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShowTitle" ADD CONSTRAINT "ShowTitle_showId_fkey" FOREIGN KEY ("showId") REFERENCES "Show"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShowLabel" ADD CONSTRAINT "ShowLabel_showId_fkey" FOREIGN KEY ("showId") REFERENCES "Show"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShowFacet" ADD CONSTRAINT "ShowFacet_showId_fkey" FOREIGN KEY ("showId") REFERENCES "Show"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShowOriginator" ADD CONSTRAINT "ShowOriginator_showId_fkey" FOREIGN KEY ("showId") REFERENCES "Show"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShowOriginator" ADD CONSTRAINT "ShowOriginator_platformId_fkey" FOREIGN KEY ("platformId") REFERENCES "Platform"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgeRating" ADD CONSTRAINT "AgeRating_showId_fkey" FOREIGN KEY ("showId") REFERENCES "Show"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Authenticator" ADD CONSTRAINT "Authenticator_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passkey" ADD CONSTRAINT "Passkey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PasswordReset" ADD CONSTRAINT "PasswordReset_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KnownDevice" ADD CONSTRAINT "KnownDevice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_invitedBy_fkey" FOREIGN KEY ("invitedBy") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DisputeValue" ADD CONSTRAINT "DisputeValue_disputeId_fkey" FOREIGN KEY ("disputeId") REFERENCES "Dispute"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What the search looks into: words that are folded already, those of titles and names apart from all of them.
CREATE TABLE "SearchText" (
    "number" INTEGER NOT NULL,
    "names" tsvector NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "SearchText_pkey" PRIMARY KEY ("number")
);
CREATE INDEX "SearchText_names_idx" ON "SearchText" USING gin ("names");
CREATE INDEX "SearchText_words_idx" ON "SearchText" USING gin ("words");
