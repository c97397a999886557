-- CreateTable
CREATE TABLE "PlanImport" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "amends" BOOLEAN NOT NULL,
    "fileName" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "head" JSONB NOT NULL,
    "layouts" JSONB NOT NULL,
    "targets" JSONB NOT NULL,
    "duties" JSONB NOT NULL,
    "faults" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "decision" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byName" TEXT NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "confirmedByName" TEXT,

    CONSTRAINT "PlanImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanImportRow" (
    "importId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "sheet" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "area" TEXT NOT NULL,
    "group" TEXT,
    "cells" JSONB NOT NULL,
    "nothingAbove" JSONB NOT NULL,
    "raw" JSONB NOT NULL,
    "task" JSONB,
    "faults" JSONB NOT NULL,
    "skipped" BOOLEAN NOT NULL,
    "looked" BOOLEAN NOT NULL,
    "edited" BOOLEAN NOT NULL,
    "taskId" TEXT,
    "standing" TEXT NOT NULL,

    CONSTRAINT "PlanImportRow_pkey" PRIMARY KEY ("importId","place")
);

-- CreateIndex
CREATE INDEX "PlanImport_planId_hash_idx" ON "PlanImport"("planId", "hash");

-- CreateIndex
CREATE INDEX "PlanImport_at_idx" ON "PlanImport"("at");

-- CreateIndex
CREATE INDEX "PlanImportRow_importId_standing_place_idx" ON "PlanImportRow"("importId", "standing", "place");

-- AddForeignKey
ALTER TABLE "PlanImportRow" ADD CONSTRAINT "PlanImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "PlanImport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
