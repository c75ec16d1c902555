-- DropIndex
DROP INDEX "observation_initiative_id_indicator_id_period_key_stakehold_key";

-- DropIndex
DROP INDEX "report_initiative_id_state_idx";

-- CreateIndex
CREATE UNIQUE INDEX "observation_cell_key" ON "observation"("initiative_id", "indicator_id", "stakeholder_id", "place_code", "category_key", "period_key");

-- CreateIndex
CREATE INDEX "report_initiative_id_state_decided_at_idx" ON "report"("initiative_id", "state", "decided_at");

-- CreateIndex
CREATE INDEX "report_initiative_id_period_key_state_idx" ON "report"("initiative_id", "period_key", "state");

-- CreateIndex
CREATE INDEX "report_initiative_id_stakeholder_id_indicator_id_period_key_idx" ON "report"("initiative_id", "stakeholder_id", "indicator_id", "period_key");
