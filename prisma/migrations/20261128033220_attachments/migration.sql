-- CreateTable
CREATE TABLE "attachments" (
    "id" UUID NOT NULL,
    "church_id" UUID NOT NULL,
    "arrangement_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" BYTEA NOT NULL,
    "added_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "attachments_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "attachments_church_id_arrangement_id_idx" ON "attachments"("church_id", "arrangement_id");

-- CreateIndex
CREATE INDEX "attachments_removed_at_idx" ON "attachments"("removed_at");

-- CreateIndex
CREATE UNIQUE INDEX "attachments_church_id_id_key" ON "attachments"("church_id", "id");

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_church_id_arrangement_id_fkey" FOREIGN KEY ("church_id", "arrangement_id") REFERENCES "arrangements"("church_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
