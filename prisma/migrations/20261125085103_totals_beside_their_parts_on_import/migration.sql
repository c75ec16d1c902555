-- AlterTable
ALTER TABLE "import_run" ADD COLUMN     "differing_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "held_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "split_note" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "import_difference" (
    "initiative_id" UUID NOT NULL,
    "import_run_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "dimension" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "cell" TEXT,
    "is_in_file" BOOLEAN NOT NULL,
    "indicator_code" TEXT NOT NULL,
    "period_key" TEXT NOT NULL,
    "reporter_code" TEXT NOT NULL,
    "place_code" TEXT NOT NULL,
    "entered" DECIMAL NOT NULL,
    "split" DECIMAL NOT NULL,

    CONSTRAINT "import_difference_pkey" PRIMARY KEY ("initiative_id","import_run_id","ordinal","dimension")
);

-- AddForeignKey
ALTER TABLE "import_difference" ADD CONSTRAINT "import_difference_initiative_id_import_run_id_fkey" FOREIGN KEY ("initiative_id", "import_run_id") REFERENCES "import_run"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
