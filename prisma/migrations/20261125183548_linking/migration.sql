-- CreateTable
CREATE TABLE "LinkCode" (
    "hash" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "issuedBy" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "usedChannel" TEXT,
    "usedChatId" TEXT,

    CONSTRAINT "LinkCode_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "LinkMiss" (
    "id" BIGSERIAL NOT NULL,
    "channel" TEXT NOT NULL,
    "chatId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LinkMiss_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Quiet" (
    "officialId" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Quiet_pkey" PRIMARY KEY ("officialId")
);

-- CreateIndex
CREATE INDEX "LinkCode_officialId_issuedAt_idx" ON "LinkCode"("officialId", "issuedAt");

-- CreateIndex
CREATE INDEX "LinkMiss_channel_chatId_at_idx" ON "LinkMiss"("channel", "chatId", "at");
