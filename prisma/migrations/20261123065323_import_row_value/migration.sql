-- AlterTable
ALTER TABLE "import_batch_row" ADD COLUMN     "value" TEXT;
