-- A value points to its report by all it shares with it, in one key: it can never name another indicator,
-- period or reporter than its report does, which itself points to them. Four look-ups of every row that is
-- written become one. The roll-up is made from such rows and can be made again at any time (M9): its
-- points are not looked up a second time.

-- DropForeignKey
ALTER TABLE "observation" DROP CONSTRAINT "observation_initiative_id_indicator_id_fkey";

-- DropForeignKey
ALTER TABLE "observation" DROP CONSTRAINT "observation_initiative_id_period_key_fkey";

-- DropForeignKey
ALTER TABLE "observation" DROP CONSTRAINT "observation_initiative_id_report_id_fkey";

-- DropForeignKey
ALTER TABLE "observation" DROP CONSTRAINT "observation_initiative_id_stakeholder_id_fkey";

-- DropForeignKey
ALTER TABLE "series_point" DROP CONSTRAINT "series_point_initiative_id_indicator_id_fkey";

-- DropForeignKey
ALTER TABLE "series_point" DROP CONSTRAINT "series_point_initiative_id_place_code_fkey";

-- CreateIndex
CREATE UNIQUE INDEX "report_of_observation_key" ON "report"("initiative_id", "id", "indicator_id", "period_key", "stakeholder_id");

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_initiative_id_report_id_indicator_id_period_ke_fkey" FOREIGN KEY ("initiative_id", "report_id", "indicator_id", "period_key", "stakeholder_id") REFERENCES "report"("initiative_id", "id", "indicator_id", "period_key", "stakeholder_id") ON DELETE RESTRICT ON UPDATE CASCADE;
