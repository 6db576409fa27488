-- CreateTable
CREATE TABLE "DatabaseMark" (
    "name" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DatabaseMark_pkey" PRIMARY KEY ("name")
);


