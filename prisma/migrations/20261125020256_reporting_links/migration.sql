-- AlterTable
ALTER TABLE "audit_event" ADD COLUMN     "reporting_link_id" UUID;

-- AlterTable
ALTER TABLE "observation" ADD COLUMN     "recorded_by_link_id" UUID;

-- AlterTable
ALTER TABLE "observation_revision" ADD COLUMN     "recorded_by_link_id" UUID;

-- AlterTable
ALTER TABLE "report" ADD COLUMN     "submitted_by_link_id" UUID;

-- CreateTable
CREATE TABLE "reporting_link" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "stakeholder_id" UUID NOT NULL,
    "period_key" TEXT NOT NULL,
    "person_name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(6) NOT NULL,
    "made_by_member_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "revoked_at" TIMESTAMPTZ(6),
    "revoked_by_member_id" UUID,
    "mailings" INTEGER NOT NULL DEFAULT 0,
    "mailed_at" TIMESTAMPTZ(6),
    "mail_refused_at" TIMESTAMPTZ(6),
    "opened_at" TIMESTAMPTZ(6),
    "used_at" TIMESTAMPTZ(6),
    "kept" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "reporting_link_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "reporting_link_token_hash_key" ON "reporting_link"("token_hash");

-- CreateIndex
CREATE INDEX "reporting_link_initiative_id_period_key_stakeholder_id_idx" ON "reporting_link"("initiative_id", "period_key", "stakeholder_id");

-- AddForeignKey
ALTER TABLE "reporting_link" ADD CONSTRAINT "reporting_link_initiative_id_period_key_fkey" FOREIGN KEY ("initiative_id", "period_key") REFERENCES "reporting_period"("initiative_id", "period_key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_link" ADD CONSTRAINT "reporting_link_initiative_id_stakeholder_id_fkey" FOREIGN KEY ("initiative_id", "stakeholder_id") REFERENCES "stakeholder"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_link" ADD CONSTRAINT "reporting_link_initiative_id_made_by_member_id_fkey" FOREIGN KEY ("initiative_id", "made_by_member_id") REFERENCES "member"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_link" ADD CONSTRAINT "reporting_link_initiative_id_revoked_by_member_id_fkey" FOREIGN KEY ("initiative_id", "revoked_by_member_id") REFERENCES "member"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_initiative_id_submitted_by_link_id_fkey" FOREIGN KEY ("initiative_id", "submitted_by_link_id") REFERENCES "reporting_link"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_initiative_id_recorded_by_link_id_fkey" FOREIGN KEY ("initiative_id", "recorded_by_link_id") REFERENCES "reporting_link"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation_revision" ADD CONSTRAINT "observation_revision_initiative_id_recorded_by_link_id_fkey" FOREIGN KEY ("initiative_id", "recorded_by_link_id") REFERENCES "reporting_link"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
