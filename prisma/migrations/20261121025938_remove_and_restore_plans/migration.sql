-- AlterTable
ALTER TABLE "service_types" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "plans" ADD COLUMN     "removed_at" TIMESTAMPTZ(3);
