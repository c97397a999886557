-- AlterTable
ALTER TABLE "Agency" ADD COLUMN     "symbol" TEXT;

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "date" TEXT;

