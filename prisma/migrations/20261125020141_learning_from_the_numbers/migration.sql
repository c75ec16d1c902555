-- CreateEnum
CREATE TYPE "review_cycle_state" AS ENUM ('open', 'closed');

-- CreateEnum
CREATE TYPE "review_verdict" AS ENUM ('continue', 'adjust', 'stop');

-- CreateEnum
CREATE TYPE "course_correction_state" AS ENUM ('open', 'done', 'dropped');

-- AlterTable
ALTER TABLE "annotation" ADD COLUMN     "is_illustrative" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "source" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "curve_story" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "story" TEXT NOT NULL DEFAULT '',
    "helps" TEXT NOT NULL DEFAULT '',
    "hinders" TEXT NOT NULL DEFAULT '',
    "what_works" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "is_illustrative" BOOLEAN NOT NULL DEFAULT false,
    "written_by_member_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(6) NOT NULL,
    "kept_at" TIMESTAMPTZ(6),

    CONSTRAINT "curve_story_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "curve_partner" (
    "initiative_id" UUID NOT NULL,
    "curve_story_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "stakeholder_id" UUID,
    "role" TEXT NOT NULL,

    CONSTRAINT "curve_partner_pkey" PRIMARY KEY ("initiative_id","curve_story_id","ordinal")
);

-- CreateTable
CREATE TABLE "curve_action" (
    "initiative_id" UUID NOT NULL,
    "curve_story_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "is_low_cost" BOOLEAN NOT NULL DEFAULT false,
    "owner_member_id" UUID,

    CONSTRAINT "curve_action_pkey" PRIMARY KEY ("initiative_id","curve_story_id","ordinal")
);

-- CreateTable
CREATE TABLE "review_cycle" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "start_on" DATE NOT NULL,
    "end_on" DATE NOT NULL,
    "state" "review_cycle_state" NOT NULL DEFAULT 'open',
    "opened_at" TIMESTAMPTZ(6) NOT NULL,
    "opened_by_member_id" UUID NOT NULL,
    "closed_at" TIMESTAMPTZ(6),
    "closed_by_member_id" UUID,

    CONSTRAINT "review_cycle_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "review_standing" (
    "initiative_id" UUID NOT NULL,
    "review_cycle_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "score" DECIMAL,
    "period_key" TEXT,
    "value" DECIMAL,

    CONSTRAINT "review_standing_pkey" PRIMARY KEY ("initiative_id","review_cycle_id","indicator_id")
);

-- CreateTable
CREATE TABLE "review" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "review_cycle_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "curve_story_id" UUID,
    "what_works" TEXT NOT NULL,
    "what_does_not" TEXT NOT NULL,
    "verdict" "review_verdict" NOT NULL,
    "keep_course_reason" TEXT NOT NULL DEFAULT '',
    "status_then" TEXT NOT NULL,
    "period_key_then" TEXT,
    "value_then" DECIMAL,
    "is_illustrative" BOOLEAN NOT NULL DEFAULT false,
    "reviewed_at" TIMESTAMPTZ(6) NOT NULL,
    "reviewed_by_member_id" UUID NOT NULL,
    "superseded_at" TIMESTAMPTZ(6),

    CONSTRAINT "review_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "course_correction" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "decision" TEXT NOT NULL,
    "activity_id" UUID,
    "strategy_id" UUID,
    "owner_member_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "state" "course_correction_state" NOT NULL DEFAULT 'open',
    "is_illustrative" BOOLEAN NOT NULL DEFAULT false,
    "decided_at" TIMESTAMPTZ(6) NOT NULL,
    "decided_by_member_id" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(6),
    "ended_by_member_id" UUID,
    "dropped_reason" TEXT,
    "annotation_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "course_correction_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "indicator_forecast" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "stated_by_member_id" UUID NOT NULL,
    "stated_at" TIMESTAMPTZ(6) NOT NULL,
    "ended_at" TIMESTAMPTZ(6),
    "is_illustrative" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "indicator_forecast_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "indicator_forecast_point" (
    "initiative_id" UUID NOT NULL,
    "indicator_forecast_id" UUID NOT NULL,
    "period_key" TEXT NOT NULL,
    "value" DECIMAL NOT NULL,

    CONSTRAINT "indicator_forecast_point_pkey" PRIMARY KEY ("initiative_id","indicator_forecast_id","period_key")
);

-- CreateIndex
CREATE UNIQUE INDEX "curve_story_initiative_id_indicator_id_number_key" ON "curve_story"("initiative_id", "indicator_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "review_cycle_initiative_id_start_on_key" ON "review_cycle"("initiative_id", "start_on");

-- CreateIndex
CREATE INDEX "review_initiative_id_review_cycle_id_indicator_id_idx" ON "review"("initiative_id", "review_cycle_id", "indicator_id");

-- CreateIndex
CREATE INDEX "course_correction_initiative_id_indicator_id_idx" ON "course_correction"("initiative_id", "indicator_id");

-- CreateIndex
CREATE INDEX "course_correction_initiative_id_owner_member_id_state_idx" ON "course_correction"("initiative_id", "owner_member_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "course_correction_initiative_id_annotation_id_key" ON "course_correction"("initiative_id", "annotation_id");

-- CreateIndex
CREATE INDEX "indicator_forecast_initiative_id_indicator_id_stated_at_idx" ON "indicator_forecast"("initiative_id", "indicator_id", "stated_at");

-- AddForeignKey
ALTER TABLE "curve_story" ADD CONSTRAINT "curve_story_initiative_id_indicator_id_fkey" FOREIGN KEY ("initiative_id", "indicator_id") REFERENCES "indicator"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "curve_story" ADD CONSTRAINT "curve_story_initiative_id_written_by_member_id_fkey" FOREIGN KEY ("initiative_id", "written_by_member_id") REFERENCES "member"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "curve_partner" ADD CONSTRAINT "curve_partner_initiative_id_curve_story_id_fkey" FOREIGN KEY ("initiative_id", "curve_story_id") REFERENCES "curve_story"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "curve_partner" ADD CONSTRAINT "curve_partner_initiative_id_stakeholder_id_fkey" FOREIGN KEY ("initiative_id", "stakeholder_id") REFERENCES "stakeholder"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "curve_action" ADD CONSTRAINT "curve_action_initiative_id_curve_story_id_fkey" FOREIGN KEY ("initiative_id", "curve_story_id") REFERENCES "curve_story"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "curve_action" ADD CONSTRAINT "curve_action_initiative_id_owner_member_id_fkey" FOREIGN KEY ("initiative_id", "owner_member_id") REFERENCES "member"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_cycle" ADD CONSTRAINT "review_cycle_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_cycle" ADD CONSTRAINT "review_cycle_initiative_id_opened_by_member_id_fkey" FOREIGN KEY ("initiative_id", "opened_by_member_id") REFERENCES "member"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_cycle" ADD CONSTRAINT "review_cycle_initiative_id_closed_by_member_id_fkey" FOREIGN KEY ("initiative_id", "closed_by_member_id") REFERENCES "member"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_standing" ADD CONSTRAINT "review_standing_initiative_id_review_cycle_id_fkey" FOREIGN KEY ("initiative_id", "review_cycle_id") REFERENCES "review_cycle"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_standing" ADD CONSTRAINT "review_standing_initiative_id_indicator_id_fkey" FOREIGN KEY ("initiative_id", "indicator_id") REFERENCES "indicator"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_initiative_id_review_cycle_id_fkey" FOREIGN KEY ("initiative_id", "review_cycle_id") REFERENCES "review_cycle"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_initiative_id_indicator_id_fkey" FOREIGN KEY ("initiative_id", "indicator_id") REFERENCES "indicator"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_initiative_id_curve_story_id_fkey" FOREIGN KEY ("initiative_id", "curve_story_id") REFERENCES "curve_story"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_initiative_id_reviewed_by_member_id_fkey" FOREIGN KEY ("initiative_id", "reviewed_by_member_id") REFERENCES "member"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_correction" ADD CONSTRAINT "course_correction_initiative_id_review_id_fkey" FOREIGN KEY ("initiative_id", "review_id") REFERENCES "review"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_correction" ADD CONSTRAINT "course_correction_initiative_id_indicator_id_fkey" FOREIGN KEY ("initiative_id", "indicator_id") REFERENCES "indicator"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_correction" ADD CONSTRAINT "course_correction_initiative_id_activity_id_fkey" FOREIGN KEY ("initiative_id", "activity_id") REFERENCES "activity"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_correction" ADD CONSTRAINT "course_correction_initiative_id_strategy_id_fkey" FOREIGN KEY ("initiative_id", "strategy_id") REFERENCES "strategy"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_correction" ADD CONSTRAINT "course_correction_initiative_id_owner_member_id_fkey" FOREIGN KEY ("initiative_id", "owner_member_id") REFERENCES "member"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_correction" ADD CONSTRAINT "course_correction_initiative_id_decided_by_member_id_fkey" FOREIGN KEY ("initiative_id", "decided_by_member_id") REFERENCES "member"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_correction" ADD CONSTRAINT "course_correction_initiative_id_ended_by_member_id_fkey" FOREIGN KEY ("initiative_id", "ended_by_member_id") REFERENCES "member"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_correction" ADD CONSTRAINT "course_correction_initiative_id_annotation_id_fkey" FOREIGN KEY ("initiative_id", "annotation_id") REFERENCES "annotation"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_forecast" ADD CONSTRAINT "indicator_forecast_initiative_id_indicator_id_fkey" FOREIGN KEY ("initiative_id", "indicator_id") REFERENCES "indicator"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_forecast" ADD CONSTRAINT "indicator_forecast_initiative_id_stated_by_member_id_fkey" FOREIGN KEY ("initiative_id", "stated_by_member_id") REFERENCES "member"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_forecast_point" ADD CONSTRAINT "indicator_forecast_point_initiative_id_indicator_forecast__fkey" FOREIGN KEY ("initiative_id", "indicator_forecast_id") REFERENCES "indicator_forecast"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
