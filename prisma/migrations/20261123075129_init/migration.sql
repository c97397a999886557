-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "RuleSet" (
    "version" INTEGER NOT NULL,
    "calendar" JSONB NOT NULL,
    "policy" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RuleSet_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "Agency" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "aliases" TEXT[],
    "validFrom" TEXT,
    "validTo" TEXT,
    "successorCode" TEXT,

    CONSTRAINT "Agency_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "AgencyGroup" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "memberCodes" TEXT[],
    "memberCount" INTEGER,

    CONSTRAINT "AgencyGroup_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Official" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Official_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PostHeld" (
    "officialId" TEXT NOT NULL,
    "agencyCode" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "areas" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "PostHeld_pkey" PRIMARY KEY ("officialId","agencyCode","post")
);

-- CreateTable
CREATE TABLE "ChatIdentity" (
    "channel" TEXT NOT NULL,
    "chatId" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "rank" INTEGER NOT NULL DEFAULT 0,
    "dead" BOOLEAN NOT NULL DEFAULT false,
    "linkedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ChatIdentity_pkey" PRIMARY KEY ("channel","chatId")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "number" TEXT,
    "issuer" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "standing" TEXT NOT NULL,
    "office" TEXT NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanArea" (
    "planId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "monitor" TEXT NOT NULL,
    "place" INTEGER NOT NULL,

    CONSTRAINT "PlanArea_pkey" PRIMARY KEY ("planId","code")
);

-- CreateTable
CREATE TABLE "Target" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "area" TEXT,
    "text" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "comparator" TEXT NOT NULL,
    "figure" DOUBLE PRECISION,
    "figureTo" DOUBLE PRECISION,
    "unit" TEXT,
    "level" TEXT,
    "place" INTEGER NOT NULL,

    CONSTRAINT "Target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Duty" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "agencies" TEXT[],
    "text" TEXT NOT NULL,
    "place" INTEGER NOT NULL,

    CONSTRAINT "Duty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "planId" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "stt" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "groupTitle" TEXT,
    "product" TEXT,
    "wording" TEXT NOT NULL,
    "proposed" TEXT[],
    "note" TEXT,
    "seq" INTEGER NOT NULL,
    "state" JSONB NOT NULL,
    "standing" TEXT NOT NULL,
    "work" TEXT NOT NULL,
    "percent" INTEGER NOT NULL,
    "pending" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "due" TEXT,
    "askedAt" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3),
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "completedAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "searchText" TEXT NOT NULL,
    "startState" TEXT NOT NULL DEFAULT 'starting',

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "taskId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "agency" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "due" TEXT,
    "dueAt" TIMESTAMPTZ(3),
    "work" TEXT NOT NULL,
    "percent" INTEGER NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "lastUpdate" TIMESTAMPTZ(3),
    "askedAt" TIMESTAMPTZ(3),
    "confirmedAt" TIMESTAMPTZ(3),
    "overdueSince" TIMESTAMPTZ(3),
    "obstacle" TEXT,
    "extensions" INTEGER NOT NULL DEFAULT 0,
    "nudges" INTEGER NOT NULL DEFAULT 0,
    "rung" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("taskId","id")
);

-- CreateTable
CREATE TABLE "TaskEvent" (
    "taskId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "commandId" TEXT NOT NULL,
    "part" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" JSONB NOT NULL,
    "event" JSONB NOT NULL,
    "position" BIGSERIAL NOT NULL,

    CONSTRAINT "TaskEvent_pkey" PRIMARY KEY ("taskId","seq")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "urgent" BOOLEAN NOT NULL,
    "facts" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "notBefore" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "repeats" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "deliveryId" TEXT,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "chatId" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "providerId" TEXT,
    "fault" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "leaseUntil" TIMESTAMPTZ(3),

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChannelRate" (
    "channel" TEXT NOT NULL,
    "tokens" DOUBLE PRECISION NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ChannelRate_pkey" PRIMARY KEY ("channel")
);

-- CreateTable
CREATE TABLE "InboundMessage" (
    "channel" TEXT NOT NULL,
    "chatId" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "officialId" TEXT,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answer" JSONB,

    CONSTRAINT "InboundMessage_pkey" PRIMARY KEY ("channel","chatId","messageId")
);

-- CreateTable
CREATE TABLE "Conversation" (
    "channel" TEXT NOT NULL,
    "chatId" TEXT NOT NULL,
    "state" JSONB NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Conversation_pkey" PRIMARY KEY ("channel","chatId")
);

-- CreateTable
CREATE TABLE "SimulatorMessage" (
    "id" BIGSERIAL NOT NULL,
    "chatId" TEXT NOT NULL,
    "fromPerson" BOOLEAN NOT NULL,
    "body" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SimulatorMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "asOf" TIMESTAMPTZ(3) NOT NULL,
    "position" BIGINT NOT NULL,
    "builtAt" TIMESTAMPTZ(3) NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PostHeld_agencyCode_post_idx" ON "PostHeld"("agencyCode", "post");

-- CreateIndex
CREATE INDEX "ChatIdentity_officialId_idx" ON "ChatIdentity"("officialId");

-- CreateIndex
CREATE INDEX "Target_planId_idx" ON "Target"("planId");

-- CreateIndex
CREATE INDEX "Duty_planId_idx" ON "Duty"("planId");

-- CreateIndex
CREATE UNIQUE INDEX "Task_number_key" ON "Task"("number");

-- CreateIndex
CREATE INDEX "Task_planId_area_idx" ON "Task"("planId", "area");

-- CreateIndex
CREATE INDEX "Task_startState_idx" ON "Task"("startState");

-- CreateIndex
CREATE INDEX "Task_due_idx" ON "Task"("due");

-- CreateIndex
CREATE INDEX "Assignment_agency_idx" ON "Assignment"("agency");

-- CreateIndex
CREATE UNIQUE INDEX "TaskEvent_position_key" ON "TaskEvent"("position");

-- CreateIndex
CREATE INDEX "TaskEvent_at_idx" ON "TaskEvent"("at");

-- CreateIndex
CREATE UNIQUE INDEX "TaskEvent_taskId_commandId_part_key" ON "TaskEvent"("taskId", "commandId", "part");

-- CreateIndex
CREATE INDEX "Notice_state_notBefore_idx" ON "Notice"("state", "notBefore");

-- CreateIndex
CREATE INDEX "Notice_officialId_state_idx" ON "Notice"("officialId", "state");

-- CreateIndex
CREATE INDEX "Notice_taskId_idx" ON "Notice"("taskId");

-- CreateIndex
CREATE INDEX "Delivery_officialId_at_idx" ON "Delivery"("officialId", "at");

-- CreateIndex
CREATE INDEX "Delivery_state_idx" ON "Delivery"("state");

-- CreateIndex
CREATE INDEX "InboundMessage_officialId_at_idx" ON "InboundMessage"("officialId", "at");

-- CreateIndex
CREATE INDEX "SimulatorMessage_chatId_id_idx" ON "SimulatorMessage"("chatId", "id");

-- AddForeignKey
ALTER TABLE "PostHeld" ADD CONSTRAINT "PostHeld_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostHeld" ADD CONSTRAINT "PostHeld_agencyCode_fkey" FOREIGN KEY ("agencyCode") REFERENCES "Agency"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChatIdentity" ADD CONSTRAINT "ChatIdentity_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanArea" ADD CONSTRAINT "PlanArea_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Duty" ADD CONSTRAINT "Duty_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "Delivery"("id") ON DELETE SET NULL ON UPDATE CASCADE;
