-- AlterTable
ALTER TABLE "PlanImport" ADD COLUMN     "notes" TEXT[] DEFAULT ARRAY[]::TEXT[];
