-- AlterTable
ALTER TABLE "price" ADD COLUMN     "source_url" TEXT;
