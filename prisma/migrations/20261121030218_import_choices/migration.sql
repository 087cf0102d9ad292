-- CreateEnum
CREATE TYPE "import_choice" AS ENUM ('create', 'update', 'add', 'skip');

-- CreateEnum
CREATE TYPE "import_outcome" AS ENUM ('created', 'updated', 'added', 'known');

-- CreateEnum
CREATE TYPE "song_match" AS ENUM ('same', 'ccli', 'title');

-- AlterTable
ALTER TABLE "source_songs" ADD COLUMN     "choice" "import_choice",
ADD COLUMN     "details" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "match_arrangement_id" UUID,
ADD COLUMN     "match_kind" "song_match",
ADD COLUMN     "match_song_id" UUID,
ADD COLUMN     "match_version" INTEGER,
ADD COLUMN     "outcome" "import_outcome";

-- CreateIndex
CREATE INDEX "source_songs_church_id_match_song_id_idx" ON "source_songs"("church_id", "match_song_id");

-- AddForeignKey
ALTER TABLE "source_songs" ADD CONSTRAINT "source_songs_church_id_match_song_id_fkey" FOREIGN KEY ("church_id", "match_song_id") REFERENCES "songs"("church_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "source_songs" ADD CONSTRAINT "source_songs_church_id_match_arrangement_id_fkey" FOREIGN KEY ("church_id", "match_arrangement_id") REFERENCES "arrangements"("church_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Titles that are alike are found without reading every song.
CREATE INDEX "songs_title_trigram_idx" ON "songs" USING gin (fold_text("title") gin_trgm_ops);
