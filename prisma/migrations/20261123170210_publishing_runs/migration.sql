-- AlterTable
ALTER TABLE "report" ADD COLUMN     "publishing_id" UUID;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_publishing_id_fkey" FOREIGN KEY ("publishing_id") REFERENCES "score_run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the schema language cannot say.
ALTER TABLE "score_run"
  DROP CONSTRAINT "score_run_kind",
  ADD CONSTRAINT "score_run_kind" CHECK ("kind" IN ('scores', 'scenario', 'pack', 'publish'));
