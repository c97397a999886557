-- AlterTable
ALTER TABLE "PlanImport" ADD COLUMN     "refused" JSONB NOT NULL DEFAULT '[]';
