-- CreateTable
CREATE TABLE "score_run" (
    "id" UUID NOT NULL,
    "seed" BIGINT NOT NULL,
    "draws" INTEGER NOT NULL,
    "method_version" TEXT NOT NULL,
    "inputs_hash" TEXT NOT NULL,
    "inputs" JSONB NOT NULL,
    "as_of" DATE NOT NULL,
    "as_known" TIMESTAMPTZ(3),
    "basis" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "progress" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "result" JSONB,
    "error" TEXT,
    "job_id" UUID,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "requested_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "score_run_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "score_run_job_id_key" ON "score_run"("job_id");

-- CreateIndex
CREATE INDEX "score_run_state_requested_by_idx" ON "score_run"("state", "requested_by");

-- CreateIndex
CREATE UNIQUE INDEX "score_run_inputs_hash_seed_draws_method_version_key" ON "score_run"("inputs_hash", "seed", "draws", "method_version");

-- AddForeignKey
ALTER TABLE "score_run" ADD CONSTRAINT "score_run_requested_by_fkey" FOREIGN KEY ("requested_by") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the schema language cannot say: a run that is done is evidence, and what it was asked never changes.
ALTER TABLE "score_run"
  ADD CONSTRAINT "score_run_key" CHECK ("seed" >= 0 AND "draws" > 0 AND "inputs_hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "score_run_state" CHECK ("state" IN ('queued', 'running', 'done', 'cancelled', 'failed')),
  ADD CONSTRAINT "score_run_progress" CHECK ("progress" BETWEEN 0 AND 1),
  ADD CONSTRAINT "score_run_result" CHECK (("state" = 'done') = ("result" IS NOT NULL)),
  ADD CONSTRAINT "score_run_error" CHECK (("state" = 'failed') = ("error" IS NOT NULL));

CREATE TRIGGER "score_run_done_is_kept" BEFORE UPDATE ON "score_run"
  FOR EACH ROW WHEN (OLD."state" = 'done') EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "score_run_question_is_kept"
  BEFORE UPDATE OF "id", "seed", "draws", "method_version", "inputs_hash", "inputs", "as_of", "as_known", "basis"
  ON "score_run" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "score_run_no_delete" BEFORE DELETE ON "score_run"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "score_run_no_truncate" BEFORE TRUNCATE ON "score_run"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
