-- AlterTable
ALTER TABLE "import_run" DROP COLUMN "source_signature";
