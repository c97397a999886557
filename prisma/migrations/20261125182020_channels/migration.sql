-- AlterTable
ALTER TABLE "ChatIdentity" ADD COLUMN     "failures" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "notBefore" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Delivery" DROP COLUMN "attempts",
ADD COLUMN     "counted" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "deliveredAt" TIMESTAMPTZ(3),
ADD COLUMN     "digest" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "noticeIds" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "seenAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Notice" DROP COLUMN "attempts",
ADD COLUMN     "hold" TEXT;

-- CreateTable
CREATE TABLE "ChannelToken" (
    "channel" TEXT NOT NULL,
    "accessToken" TEXT NOT NULL,
    "refreshToken" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "lost" BOOLEAN NOT NULL DEFAULT false,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ChannelToken_pkey" PRIMARY KEY ("channel")
);

-- CreateTable
CREATE TABLE "ReplyLink" (
    "tokenHash" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "chatId" TEXT NOT NULL,
    "message" JSONB NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReplyLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateIndex
CREATE INDEX "ReplyLink_expiresAt_idx" ON "ReplyLink"("expiresAt");

-- CreateIndex
CREATE INDEX "Delivery_noticeIds_idx" ON "Delivery" USING GIN ("noticeIds");

-- CreateIndex
CREATE INDEX "Delivery_channel_providerId_idx" ON "Delivery"("channel", "providerId");
