-- AlterTable
ALTER TABLE "sources" ADD COLUMN     "notation" TEXT NOT NULL DEFAULT 'english';
