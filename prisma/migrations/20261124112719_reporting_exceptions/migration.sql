-- CreateTable
CREATE TABLE "reporting_exception" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "period_key" TEXT NOT NULL,
    "stakeholder_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "until_on" DATE NOT NULL,
    "granted_at" TIMESTAMPTZ(6) NOT NULL,
    "granted_by_member_id" UUID NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(6),

    CONSTRAINT "reporting_exception_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateIndex
CREATE INDEX "reporting_exception_initiative_id_period_key_stakeholder_id_idx" ON "reporting_exception"("initiative_id", "period_key", "stakeholder_id");

-- AddForeignKey
ALTER TABLE "reporting_exception" ADD CONSTRAINT "reporting_exception_initiative_id_period_key_fkey" FOREIGN KEY ("initiative_id", "period_key") REFERENCES "reporting_period"("initiative_id", "period_key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_exception" ADD CONSTRAINT "reporting_exception_initiative_id_stakeholder_id_fkey" FOREIGN KEY ("initiative_id", "stakeholder_id") REFERENCES "stakeholder"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_exception" ADD CONSTRAINT "reporting_exception_initiative_id_granted_by_member_id_fkey" FOREIGN KEY ("initiative_id", "granted_by_member_id") REFERENCES "member"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
