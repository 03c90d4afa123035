-- DropIndex
DROP INDEX "offering_seller_id_seller_model_id_scope_key";

-- AlterTable
ALTER TABLE "seller" ADD COLUMN     "batch_id" UUID;

-- AlterTable
ALTER TABLE "model" ADD COLUMN     "batch_id" UUID;

-- AlterTable
ALTER TABLE "offering" ADD COLUMN     "announced_on" DATE,
ADD COLUMN     "batch_id" UUID,
ADD COLUMN     "deprecated_on" DATE,
ADD COLUMN     "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "replaced_by" TEXT,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "price" ADD COLUMN     "batch_id" UUID,
ADD COLUMN     "feed_id" TEXT,
ADD COLUMN     "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

-- Before this there was the seed alone, read from two packages.
UPDATE "price" SET "feed_id" = CASE WHEN "source_id" LIKE 'genai-prices-%' THEN 'genai-prices' ELSE 'llmdb' END,
                   "recorded_at" = "observed_at";
ALTER TABLE "price" ALTER COLUMN "feed_id" SET NOT NULL;
UPDATE "offering" SET "recorded_at" = "observed_at";

-- CreateTable
CREATE TABLE "bill_line" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "period_start" DATE NOT NULL,
    "period_end" DATE NOT NULL,
    "currency" TEXT NOT NULL,
    "service_provider" TEXT NOT NULL,
    "host_provider" TEXT,
    "invoice_issuer" TEXT,
    "billing_account" TEXT NOT NULL,
    "service_category" TEXT NOT NULL,
    "service_name" TEXT NOT NULL,
    "charge_category" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "row_count" INTEGER NOT NULL,
    "effective_cost" DECIMAL(38,12) NOT NULL,
    "billed_cost" DECIMAL(38,12) NOT NULL,
    "list_cost" DECIMAL(38,12),
    "contracted_cost" DECIMAL(38,12),
    "quantity" DECIMAL(38,12),
    "quantity_unit" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "bill_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bill_commitment" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "stated_id" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "description" TEXT,
    "period_start" DATE NOT NULL,
    "period_end" DATE NOT NULL,
    "currency" TEXT,
    "cost" DECIMAL(38,12),
    "quantity" DECIMAL(38,12),
    "quantity_unit" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "bill_commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attribution_rule" (
    "id" UUID NOT NULL,
    "gives" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "match" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "model_id" TEXT,
    "party_id" TEXT,
    "position" INTEGER NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "attribution_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exchange_rate" (
    "currency" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "usd" DECIMAL(18,9) NOT NULL,
    "stated_by" TEXT NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "exchange_rate_pkey" PRIMARY KEY ("currency","day")
);

-- CreateTable
CREATE TABLE "price_sighting" (
    "offering_id" TEXT NOT NULL,
    "feed_id" TEXT NOT NULL,
    "batch_id" UUID NOT NULL,
    "observed_at" DATE NOT NULL,

    CONSTRAINT "price_sighting_pkey" PRIMARY KEY ("offering_id","feed_id","batch_id")
);

-- CreateTable
CREATE TABLE "model_alias" (
    "namespace" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "model_id" TEXT NOT NULL,
    "added_by_id" UUID,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "model_alias_pkey" PRIMARY KEY ("namespace","name")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "url" TEXT,
    "observed_on" DATE,
    "source_id" TEXT,
    "author_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decider_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,
    "by_trust" BOOLEAN NOT NULL DEFAULT false,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,
    "counts" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_batch_row" (
    "batch_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "offering_id" TEXT,
    "flags" TEXT[],
    "reasons" TEXT[],
    "payload" JSONB,
    "diffs" JSONB NOT NULL,

    CONSTRAINT "import_batch_row_pkey" PRIMARY KEY ("batch_id","position")
);

-- CreateTable
CREATE TABLE "benchmark_score" (
    "id" UUID NOT NULL,
    "benchmark_id" TEXT NOT NULL,
    "snapshot" DATE NOT NULL,
    "category" TEXT NOT NULL,
    "stated_name" TEXT NOT NULL,
    "model_id" TEXT,
    "effort" TEXT NOT NULL,
    "score" DECIMAL(18,9) NOT NULL,
    "low" DECIMAL(18,9),
    "high" DECIMAL(18,9),
    "votes" INTEGER,
    "source_id" TEXT NOT NULL,
    "batch_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "benchmark_score_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "bill_line_batch_id_idx" ON "bill_line"("batch_id");

-- CreateIndex
CREATE INDEX "bill_line_organisation_id_period_start_idx" ON "bill_line"("organisation_id", "period_start");

-- CreateIndex
CREATE INDEX "bill_commitment_batch_id_idx" ON "bill_commitment"("batch_id");

-- CreateIndex
CREATE INDEX "price_sighting_batch_id_idx" ON "price_sighting"("batch_id");

-- CreateIndex
CREATE INDEX "import_batch_state_created_at_idx" ON "import_batch"("state", "created_at");

-- CreateIndex
CREATE INDEX "import_batch_sha256_idx" ON "import_batch"("sha256");

-- CreateIndex
CREATE INDEX "import_batch_row_offering_id_idx" ON "import_batch_row"("offering_id");

-- CreateIndex
CREATE INDEX "benchmark_score_model_id_idx" ON "benchmark_score"("model_id");

-- CreateIndex
CREATE INDEX "benchmark_score_batch_id_idx" ON "benchmark_score"("batch_id");

-- CreateIndex
CREATE UNIQUE INDEX "offering_seller_id_seller_model_id_scope_scope_name_key" ON "offering"("seller_id", "seller_model_id", "scope", "scope_name") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "price_batch_id_idx" ON "price"("batch_id");

-- AddForeignKey
ALTER TABLE "bill_line" ADD CONSTRAINT "bill_line_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bill_line" ADD CONSTRAINT "bill_line_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bill_commitment" ADD CONSTRAINT "bill_commitment_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bill_commitment" ADD CONSTRAINT "bill_commitment_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution_rule" ADD CONSTRAINT "attribution_rule_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exchange_rate" ADD CONSTRAINT "exchange_rate_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seller" ADD CONSTRAINT "seller_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model" ADD CONSTRAINT "model_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offering" ADD CONSTRAINT "offering_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price" ADD CONSTRAINT "price_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_sighting" ADD CONSTRAINT "price_sighting_offering_id_fkey" FOREIGN KEY ("offering_id") REFERENCES "offering"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_sighting" ADD CONSTRAINT "price_sighting_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_alias" ADD CONSTRAINT "model_alias_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_alias" ADD CONSTRAINT "model_alias_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_decider_id_fkey" FOREIGN KEY ("decider_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_undone_by_id_fkey" FOREIGN KEY ("undone_by_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch_row" ADD CONSTRAINT "import_batch_row_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "benchmark_score" ADD CONSTRAINT "benchmark_score_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "model"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "benchmark_score" ADD CONSTRAINT "benchmark_score_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "benchmark_score" ADD CONSTRAINT "benchmark_score_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
