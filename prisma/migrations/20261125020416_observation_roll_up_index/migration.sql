-- CreateIndex
CREATE INDEX "observation_roll_up_idx" ON "observation"("initiative_id", "indicator_id", "period_key", "category_key", "place_code");
