-- AlterTable
ALTER TABLE "churches" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "members" ADD COLUMN     "removed_at" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "outbox_mails" ADD COLUMN     "church_id" UUID,
ADD COLUMN     "user_id" UUID;
