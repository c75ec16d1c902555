-- CreateEnum
CREATE TYPE "gap_measure" AS ENUM ('difference', 'ratio');

-- CreateTable
CREATE TABLE "equity_gap" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "category_key" TEXT NOT NULL,
    "reference_key" TEXT NOT NULL,
    "measure" "gap_measure" NOT NULL,
    "baseline_period_key" TEXT,
    "baseline_value" DECIMAL,
    "is_illustrative" BOOLEAN NOT NULL DEFAULT false,
    "defined_by_member_id" UUID NOT NULL,
    "defined_at" TIMESTAMPTZ(6) NOT NULL,
    "ended_at" TIMESTAMPTZ(6),
    "ended_reason" TEXT,

    CONSTRAINT "equity_gap_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "equity_gap_target" (
    "initiative_id" UUID NOT NULL,
    "equity_gap_id" UUID NOT NULL,
    "period_key" TEXT NOT NULL,
    "value" DECIMAL NOT NULL,

    CONSTRAINT "equity_gap_target_pkey" PRIMARY KEY ("initiative_id","equity_gap_id","period_key")
);

-- CreateIndex
CREATE INDEX "equity_gap_initiative_id_indicator_id_idx" ON "equity_gap"("initiative_id", "indicator_id");

-- AddForeignKey
ALTER TABLE "equity_gap" ADD CONSTRAINT "equity_gap_initiative_id_indicator_id_fkey" FOREIGN KEY ("initiative_id", "indicator_id") REFERENCES "indicator"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "equity_gap" ADD CONSTRAINT "equity_gap_initiative_id_defined_by_member_id_fkey" FOREIGN KEY ("initiative_id", "defined_by_member_id") REFERENCES "member"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "equity_gap_target" ADD CONSTRAINT "equity_gap_target_initiative_id_equity_gap_id_fkey" FOREIGN KEY ("initiative_id", "equity_gap_id") REFERENCES "equity_gap"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
