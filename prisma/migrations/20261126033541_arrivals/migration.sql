-- CreateTable
CREATE TABLE "Arrival" (
    "id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "heldUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Arrival_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Arrival_channel_heldUntil_idx" ON "Arrival"("channel", "heldUntil");
