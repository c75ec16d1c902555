-- CreateEnum
CREATE TYPE "accumulation" AS ENUM ('periodic', 'within_year', 'since_start');

-- CreateEnum
CREATE TYPE "power" AS ENUM ('high', 'medium', 'low');

-- CreateEnum
CREATE TYPE "definition_change_state" AS ENUM ('proposed', 'made', 'not_adopted', 'withdrawn');

-- AlterEnum
ALTER TYPE "consent_subject" ADD VALUE 'definition_change';

-- AlterTable
ALTER TABLE "consent_round" ADD COLUMN     "definition_change_id" UUID;

-- AlterTable
ALTER TABLE "indicator" ADD COLUMN     "accumulation" "accumulation" NOT NULL DEFAULT 'periodic',
ADD COLUMN     "place" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "small_cell_threshold" INTEGER,
ADD COLUMN     "template_code" TEXT,
ADD COLUMN     "timing" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "year_start_month" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "series_break" ADD COLUMN     "definition_change_id" UUID,
ADD COLUMN     "is_baseline_restated" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "unit_before" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "indicator_link" (
    "initiative_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "url" TEXT NOT NULL,

    CONSTRAINT "indicator_link_pkey" PRIMARY KEY ("initiative_id","indicator_id","ordinal")
);

-- CreateTable
CREATE TABLE "indicator_power" (
    "initiative_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "communication" "power" NOT NULL,
    "communication_reason" TEXT NOT NULL,
    "proxy" "power" NOT NULL,
    "proxy_reason" TEXT NOT NULL,
    "data" "power" NOT NULL,
    "data_reason" TEXT NOT NULL,
    "rated_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "indicator_power_pkey" PRIMARY KEY ("initiative_id","indicator_id")
);

-- CreateTable
CREATE TABLE "definition_change" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "state" "definition_change_state" NOT NULL DEFAULT 'proposed',
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "break_period_key" TEXT NOT NULL,
    "break_start_on" DATE NOT NULL,
    "proposed_at" TIMESTAMPTZ(6) NOT NULL,
    "made_at" TIMESTAMPTZ(6),
    "withdrawn_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "definition_change_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateIndex
CREATE INDEX "definition_change_initiative_id_indicator_id_idx" ON "definition_change"("initiative_id", "indicator_id");

-- AddForeignKey
ALTER TABLE "consent_round" ADD CONSTRAINT "consent_round_initiative_id_definition_change_id_fkey" FOREIGN KEY ("initiative_id", "definition_change_id") REFERENCES "definition_change"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_link" ADD CONSTRAINT "indicator_link_initiative_id_indicator_id_fkey" FOREIGN KEY ("initiative_id", "indicator_id") REFERENCES "indicator"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_power" ADD CONSTRAINT "indicator_power_initiative_id_indicator_id_fkey" FOREIGN KEY ("initiative_id", "indicator_id") REFERENCES "indicator"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "definition_change" ADD CONSTRAINT "definition_change_initiative_id_indicator_id_fkey" FOREIGN KEY ("initiative_id", "indicator_id") REFERENCES "indicator"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series_break" ADD CONSTRAINT "series_break_initiative_id_definition_change_id_fkey" FOREIGN KEY ("initiative_id", "definition_change_id") REFERENCES "definition_change"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
