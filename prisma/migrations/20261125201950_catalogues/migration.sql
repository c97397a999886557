-- AlterTable
ALTER TABLE "Agency" ADD COLUMN     "parentCode" TEXT;

-- AlterTable
ALTER TABLE "RuleSet" ADD COLUMN     "days" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "CatalogueImport" (
    "id" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "reading" JSONB NOT NULL,
    "notes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "state" TEXT NOT NULL DEFAULT 'draft',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byName" TEXT NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "confirmedByName" TEXT,
    "difference" JSONB,

    CONSTRAINT "CatalogueImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CatalogueImport_at_idx" ON "CatalogueImport"("at");
