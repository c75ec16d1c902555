-- AlterEnum
ALTER TYPE "availability" ADD VALUE 'withdrawn';

-- CreateTable
CREATE TABLE "series_break" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "period_key" TEXT NOT NULL,
    "start_on" DATE NOT NULL,
    "note" TEXT NOT NULL,
    "definition_before" TEXT NOT NULL,
    "marked_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "series_break_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "annotation" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "happened_on" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "annotated_by_member_id" UUID,
    "annotated_at" TIMESTAMPTZ(6) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(6),

    CONSTRAINT "annotation_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "comment" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "indicator_id" UUID,
    "observation_id" UUID,
    "member_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(6) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(6),

    CONSTRAINT "comment_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "series_break_initiative_id_indicator_id_period_key_key" ON "series_break"("initiative_id", "indicator_id", "period_key");

-- CreateIndex
CREATE INDEX "annotation_initiative_id_indicator_id_happened_on_idx" ON "annotation"("initiative_id", "indicator_id", "happened_on");

-- CreateIndex
CREATE INDEX "comment_initiative_id_indicator_id_written_at_idx" ON "comment"("initiative_id", "indicator_id", "written_at");

-- CreateIndex
CREATE INDEX "comment_initiative_id_observation_id_written_at_idx" ON "comment"("initiative_id", "observation_id", "written_at");

-- AddForeignKey
ALTER TABLE "series_break" ADD CONSTRAINT "series_break_initiative_id_indicator_id_fkey" FOREIGN KEY ("initiative_id", "indicator_id") REFERENCES "indicator"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_initiative_id_indicator_id_fkey" FOREIGN KEY ("initiative_id", "indicator_id") REFERENCES "indicator"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_initiative_id_annotated_by_member_id_fkey" FOREIGN KEY ("initiative_id", "annotated_by_member_id") REFERENCES "member"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_initiative_id_indicator_id_fkey" FOREIGN KEY ("initiative_id", "indicator_id") REFERENCES "indicator"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_initiative_id_observation_id_fkey" FOREIGN KEY ("initiative_id", "observation_id") REFERENCES "observation"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_initiative_id_member_id_fkey" FOREIGN KEY ("initiative_id", "member_id") REFERENCES "member"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A comment speaks of exactly one thing.
ALTER TABLE "comment" ADD CONSTRAINT "comment_has_one_subject" CHECK (num_nonnulls("indicator_id", "observation_id") = 1);
