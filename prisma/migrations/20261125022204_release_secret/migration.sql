-- CreateTable
CREATE TABLE "release_secret" (
    "initiative_id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "release_secret_pkey" PRIMARY KEY ("initiative_id","release_id")
);

-- AddForeignKey
ALTER TABLE "release_secret" ADD CONSTRAINT "release_secret_initiative_id_release_id_fkey" FOREIGN KEY ("initiative_id", "release_id") REFERENCES "release"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
