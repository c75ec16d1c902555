-- CreateEnum
CREATE TYPE "import_run_state" AS ENUM ('uploaded', 'reading', 'read', 'importing', 'imported', 'undoing', 'undone', 'failed', 'discarded');

-- CreateEnum
CREATE TYPE "import_effect" AS ENUM ('created', 'changed', 'unchanged');

-- CreateEnum
CREATE TYPE "import_step" AS ENUM ('reading', 'importing', 'undoing');

-- AlterTable
ALTER TABLE "import_run" ADD COLUMN     "byte_length" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "failure_column" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "failure_key" TEXT,
ADD COLUMN     "illustrative_sources" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "imports_when_read" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "left_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "origin" "audit_origin" NOT NULL DEFAULT 'web',
ADD COLUMN     "read_at" TIMESTAMPTZ(6),
ADD COLUMN     "reading" JSONB,
ADD COLUMN     "reports_become" "report_state" NOT NULL DEFAULT 'draft',
ADD COLUMN     "source_signature" TEXT,
ADD COLUMN     "state" "import_run_state" NOT NULL DEFAULT 'imported',
ADD COLUMN     "undone_at" TIMESTAMPTZ(6),
ADD COLUMN     "uploaded_at" TIMESTAMPTZ(6),
ALTER COLUMN "mode" DROP NOT NULL,
ALTER COLUMN "imported_at" DROP NOT NULL,
ALTER COLUMN "created_count" SET DEFAULT 0,
ALTER COLUMN "changed_count" SET DEFAULT 0,
ALTER COLUMN "unchanged_count" SET DEFAULT 0,
ALTER COLUMN "refused_count" SET DEFAULT 0;

-- Runs made before this release were imported in one go; their files and rows were not kept, so they cannot be undone.
UPDATE "import_run" SET "uploaded_at" = "imported_at", "read_at" = "imported_at";
ALTER TABLE "import_run" ALTER COLUMN "uploaded_at" SET NOT NULL,
ALTER COLUMN "state" SET DEFAULT 'uploaded',
ALTER COLUMN "byte_length" DROP DEFAULT,
ALTER COLUMN "origin" DROP DEFAULT;

-- CreateTable
CREATE TABLE "import_file" (
    "initiative_id" UUID NOT NULL,
    "import_run_id" UUID NOT NULL,
    "part" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "import_file_pkey" PRIMARY KEY ("initiative_id","import_run_id","part")
);

-- CreateTable
CREATE TABLE "import_progress" (
    "initiative_id" UUID NOT NULL,
    "import_run_id" UUID NOT NULL,
    "step" "import_step" NOT NULL DEFAULT 'reading',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "import_progress_pkey" PRIMARY KEY ("initiative_id","import_run_id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "initiative_id" UUID NOT NULL,
    "import_run_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "cell" TEXT,
    "indicator_id" UUID,
    "indicator_version" INTEGER,
    "period_key" TEXT,
    "stakeholder_id" UUID,
    "place_code" TEXT,
    "category_key" TEXT,
    "availability" "availability",
    "value" DECIMAL,
    "numerator" DECIMAL,
    "denominator" DECIMAL,
    "not_available_reason" TEXT,
    "note" TEXT,
    "source" TEXT,
    "effect" "import_effect",
    "observation_id" UUID,
    "seen_revision" INTEGER,
    "was_illustrative" BOOLEAN NOT NULL DEFAULT false,
    "barred_key" TEXT,
    "barred_column" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("initiative_id","import_run_id","ordinal")
);

-- CreateTable
CREATE TABLE "import_refusal" (
    "initiative_id" UUID NOT NULL,
    "import_run_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "step" "import_step" NOT NULL,
    "line" INTEGER NOT NULL,
    "cell" TEXT,
    "column" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "import_refusal_pkey" PRIMARY KEY ("initiative_id","import_run_id","ordinal")
);

-- CreateTable
CREATE TABLE "import_report" (
    "initiative_id" UUID NOT NULL,
    "import_run_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "state_before" "report_state" NOT NULL,
    "version_after" INTEGER NOT NULL,

    CONSTRAINT "import_report_pkey" PRIMARY KEY ("initiative_id","import_run_id","report_id")
);

-- CreateTable
CREATE TABLE "import_mapping" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "source_signature" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "reading" JSONB NOT NULL,
    "used_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "import_mapping_initiative_id_source_signature_key" ON "import_mapping"("initiative_id", "source_signature");

-- AddForeignKey
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_initiative_id_import_run_id_fkey" FOREIGN KEY ("initiative_id", "import_run_id") REFERENCES "import_run"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_progress" ADD CONSTRAINT "import_progress_initiative_id_import_run_id_fkey" FOREIGN KEY ("initiative_id", "import_run_id") REFERENCES "import_run"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_report" ADD CONSTRAINT "import_report_initiative_id_import_run_id_fkey" FOREIGN KEY ("initiative_id", "import_run_id") REFERENCES "import_run"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_report" ADD CONSTRAINT "import_report_initiative_id_report_id_fkey" FOREIGN KEY ("initiative_id", "report_id") REFERENCES "report"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_mapping" ADD CONSTRAINT "import_mapping_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
