-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "choices" JSONB NOT NULL,
    "as_of" DATE NOT NULL,
    "as_known" DATE,
    "basis" TEXT NOT NULL,
    "run_id" UUID,
    "owner_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pack" (
    "id" TEXT NOT NULL,
    "report_id" UUID NOT NULL,
    "edition" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "profile" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "as_known" DATE,
    "data_version" TEXT NOT NULL,
    "method_version" TEXT NOT NULL,
    "report" JSONB NOT NULL,
    "manifest" JSONB NOT NULL,
    "zip" BYTEA NOT NULL,
    "verifiable" BOOLEAN NOT NULL,
    "published_by" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pack_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pack_fact" (
    "pack_id" TEXT NOT NULL,
    "fact_id" TEXT NOT NULL,

    CONSTRAINT "pack_fact_pkey" PRIMARY KEY ("pack_id","fact_id")
);

-- CreateTable
CREATE TABLE "pack_share" (
    "id" UUID NOT NULL,
    "pack_id" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),
    "opened" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "pack_share_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_answer" (
    "id" UUID NOT NULL,
    "pack_id" TEXT NOT NULL,
    "decision_id" TEXT NOT NULL,
    "option" TEXT,
    "decided_by" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "trigger" JSONB,
    "review_on" DATE,
    "note" TEXT NOT NULL,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_answer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "report_deleted_at_updated_at_idx" ON "report"("deleted_at", "updated_at");

-- CreateIndex
CREATE INDEX "pack_published_at_idx" ON "pack"("published_at");

-- CreateIndex
CREATE UNIQUE INDEX "pack_report_id_edition_key" ON "pack"("report_id", "edition");

-- CreateIndex
CREATE INDEX "pack_fact_fact_id_idx" ON "pack_fact"("fact_id");

-- CreateIndex
CREATE UNIQUE INDEX "pack_share_token_hash_key" ON "pack_share"("token_hash");

-- CreateIndex
CREATE INDEX "pack_share_pack_id_idx" ON "pack_share"("pack_id");

-- CreateIndex
CREATE INDEX "decision_answer_pack_id_decision_id_recorded_at_idx" ON "decision_answer"("pack_id", "decision_id", "recorded_at");

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "score_run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pack" ADD CONSTRAINT "pack_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pack" ADD CONSTRAINT "pack_published_by_fkey" FOREIGN KEY ("published_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pack_fact" ADD CONSTRAINT "pack_fact_pack_id_fkey" FOREIGN KEY ("pack_id") REFERENCES "pack"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pack_share" ADD CONSTRAINT "pack_share_pack_id_fkey" FOREIGN KEY ("pack_id") REFERENCES "pack"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pack_share" ADD CONSTRAINT "pack_share_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_answer" ADD CONSTRAINT "decision_answer_pack_id_fkey" FOREIGN KEY ("pack_id") REFERENCES "pack"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_answer" ADD CONSTRAINT "decision_answer_recorded_by_fkey" FOREIGN KEY ("recorded_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say: what was published never changes, but for who may verify it
-- and when a link to it was opened or taken back.
ALTER TABLE "score_run"
  DROP CONSTRAINT "score_run_kind",
  ADD CONSTRAINT "score_run_kind" CHECK ("kind" IN ('scores', 'scenario', 'pack'));

ALTER TABLE "report"
  ADD CONSTRAINT "report_version" CHECK ("version" > 0);
ALTER TABLE "pack"
  ADD CONSTRAINT "pack_key" CHECK ("edition" > 0 AND "id" ~ '^[0-9a-f]{64}$');
ALTER TABLE "pack_share"
  ADD CONSTRAINT "pack_share_ends" CHECK ("expires_at" > "created_at" AND "opened" >= 0);

CREATE TRIGGER "report_no_delete" BEFORE DELETE ON "report"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "report_no_truncate" BEFORE TRUNCATE ON "report"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "pack_is_kept" BEFORE UPDATE OF "id", "report_id", "edition", "title", "template",
  "profile", "as_of", "as_known", "data_version", "method_version", "report", "manifest", "zip",
  "published_by", "published_at" ON "pack"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "pack_no_delete" BEFORE DELETE ON "pack"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "pack_no_truncate" BEFORE TRUNCATE ON "pack"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "pack_fact_is_kept" BEFORE UPDATE OR DELETE ON "pack_fact"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "pack_fact_no_truncate" BEFORE TRUNCATE ON "pack_fact"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "pack_share_is_kept" BEFORE UPDATE OF "id", "pack_id", "token_hash", "note", "created_by",
  "created_at", "expires_at" ON "pack_share"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "pack_share_no_delete" BEFORE DELETE ON "pack_share"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "decision_answer_is_kept" BEFORE UPDATE OR DELETE ON "decision_answer"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "decision_answer_no_truncate" BEFORE TRUNCATE ON "decision_answer"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
