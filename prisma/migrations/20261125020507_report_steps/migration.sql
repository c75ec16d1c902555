-- CreateEnum
CREATE TYPE "report_step_kind" AS ENUM ('submit', 'check', 'approve', 'return', 'reopen');

-- CreateEnum
CREATE TYPE "entry_origin" AS ENUM ('web', 'api', 'import', 'system');

-- AlterEnum
ALTER TYPE "report_state" ADD VALUE 'checked' BEFORE 'approved';

-- AlterTable
ALTER TABLE "observation" ADD COLUMN     "origin" "entry_origin" NOT NULL DEFAULT 'web';

-- AlterTable
ALTER TABLE "observation_revision" ADD COLUMN     "import_run_id" UUID,
ADD COLUMN     "origin" "entry_origin" NOT NULL DEFAULT 'web';

-- AlterTable
ALTER TABLE "report" ADD COLUMN     "checked_at" TIMESTAMPTZ(6),
ADD COLUMN     "checked_by_member_id" UUID;

-- CreateTable
CREATE TABLE "report_step" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "step" "report_step_kind" NOT NULL,
    "note" TEXT,
    "member_id" UUID,
    "reporting_link_id" UUID,
    "taken_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "report_step_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateIndex
CREATE INDEX "report_step_initiative_id_report_id_taken_at_idx" ON "report_step"("initiative_id", "report_id", "taken_at");

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_initiative_id_checked_by_member_id_fkey" FOREIGN KEY ("initiative_id", "checked_by_member_id") REFERENCES "member"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_step" ADD CONSTRAINT "report_step_initiative_id_report_id_fkey" FOREIGN KEY ("initiative_id", "report_id") REFERENCES "report"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_step" ADD CONSTRAINT "report_step_initiative_id_member_id_fkey" FOREIGN KEY ("initiative_id", "member_id") REFERENCES "member"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_step" ADD CONSTRAINT "report_step_initiative_id_reporting_link_id_fkey" FOREIGN KEY ("initiative_id", "reporting_link_id") REFERENCES "reporting_link"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation_revision" ADD CONSTRAINT "observation_revision_initiative_id_import_run_id_fkey" FOREIGN KEY ("initiative_id", "import_run_id") REFERENCES "import_run"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was known of a report's steps so far stood in the report itself: who handed it in last, who decided last, and why it came back.
INSERT INTO "report_step" ("initiative_id", "id", "report_id", "step", "note", "member_id", "reporting_link_id", "taken_at")
SELECT "initiative_id", gen_random_uuid(), "id", 'submit', NULL, "submitted_by_member_id", "submitted_by_link_id", "submitted_at"
  FROM "report" WHERE "submitted_at" IS NOT NULL
UNION ALL
SELECT "initiative_id", gen_random_uuid(), "id",
       CASE WHEN "state" = 'approved' THEN 'approve'::"report_step_kind" ELSE 'return'::"report_step_kind" END,
       "return_note", "decided_by_member_id", NULL, "decided_at"
  FROM "report" WHERE "decided_at" IS NOT NULL AND "state" IN ('approved', 'returned');
