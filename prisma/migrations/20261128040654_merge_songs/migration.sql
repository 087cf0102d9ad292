-- AlterTable
ALTER TABLE "songs" ADD COLUMN     "merged_into_id" UUID;

-- CreateTable
CREATE TABLE "song_merges" (
    "id" UUID NOT NULL,
    "church_id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "merged_id" UUID NOT NULL,
    "arrangement_ids" UUID[],
    "source_song_ids" UUID[],
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "merged_by" UUID NOT NULL,
    "merged_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "song_merges_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "song_differences" (
    "church_id" UUID NOT NULL,
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,

    CONSTRAINT "song_differences_pkey" PRIMARY KEY ("church_id","first_id","second_id")
);

-- CreateIndex
CREATE INDEX "song_merges_church_id_kept_id_idx" ON "song_merges"("church_id", "kept_id");

-- CreateIndex
CREATE UNIQUE INDEX "song_merges_church_id_id_key" ON "song_merges"("church_id", "id");

-- AddForeignKey
ALTER TABLE "songs" ADD CONSTRAINT "songs_church_id_merged_into_id_fkey" FOREIGN KEY ("church_id", "merged_into_id") REFERENCES "songs"("church_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "song_merges" ADD CONSTRAINT "song_merges_church_id_kept_id_fkey" FOREIGN KEY ("church_id", "kept_id") REFERENCES "songs"("church_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
