-- AlterTable
ALTER TABLE "score_run" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'scores';

-- CreateTable
CREATE TABLE "scenario" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "scenario_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scenario_version" (
    "scenario_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "file" JSONB NOT NULL,
    "file_hash" TEXT NOT NULL,
    "saved_by" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "scenario_version_pkey" PRIMARY KEY ("scenario_id","version")
);

-- CreateIndex
CREATE INDEX "scenario_deleted_at_updated_at_idx" ON "scenario"("deleted_at", "updated_at");

-- AddForeignKey
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scenario_version" ADD CONSTRAINT "scenario_version_scenario_id_fkey" FOREIGN KEY ("scenario_id") REFERENCES "scenario"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scenario_version" ADD CONSTRAINT "scenario_version_saved_by_fkey" FOREIGN KEY ("saved_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say: a scenario may be computed without draws, a version is never
-- changed, and neither is what kind of work a run is.
ALTER TABLE "score_run"
  DROP CONSTRAINT "score_run_key",
  ADD CONSTRAINT "score_run_key" CHECK ("seed" >= 0 AND "draws" >= 0 AND "inputs_hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "score_run_kind" CHECK ("kind" IN ('scores', 'scenario'));
CREATE TRIGGER "score_run_kind_is_kept" BEFORE UPDATE OF "kind" ON "score_run"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

ALTER TABLE "scenario_version"
  ADD CONSTRAINT "scenario_version_key" CHECK ("version" > 0 AND "file_hash" ~ '^[0-9a-f]{64}$');
CREATE TRIGGER "scenario_version_is_kept" BEFORE UPDATE OR DELETE ON "scenario_version"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "scenario_version_no_truncate" BEFORE TRUNCATE ON "scenario_version"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "scenario_no_delete" BEFORE DELETE ON "scenario"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "scenario_no_truncate" BEFORE TRUNCATE ON "scenario"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
