-- AlterTable
ALTER TABLE "CatalogueImport" DROP COLUMN "reading",
ADD COLUMN     "sheets" JSONB NOT NULL DEFAULT '[]';
