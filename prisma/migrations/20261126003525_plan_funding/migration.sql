-- CreateTable
CREATE TABLE "PlanFunding" (
    "id" TEXT NOT NULL,
    "seq" SERIAL NOT NULL,
    "planId" TEXT NOT NULL,
    "amount" BIGINT,
    "source" TEXT,
    "documentNumber" TEXT,
    "documentDate" TEXT,
    "byOfficialId" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlanFunding_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PlanFunding_planId_seq_idx" ON "PlanFunding"("planId", "seq");

-- AddForeignKey
ALTER TABLE "PlanFunding" ADD CONSTRAINT "PlanFunding_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
