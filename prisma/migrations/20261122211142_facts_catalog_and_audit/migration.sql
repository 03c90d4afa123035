-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "fact_method" AS ENUM ('reported', 'derived', 'estimated', 'assumed');

-- CreateEnum
CREATE TYPE "fact_confidence" AS ENUM ('high', 'medium', 'low');

-- CreateEnum
CREATE TYPE "fact_rank" AS ENUM ('preferred', 'normal', 'deprecated');

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seller" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "operator_id" TEXT,

    CONSTRAINT "seller_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "model" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "lab_id" TEXT,
    "family" TEXT,
    "open_weights" BOOLEAN,
    "context_tokens" INTEGER,
    "released" TEXT,

    CONSTRAINT "model_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offering" (
    "id" TEXT NOT NULL,
    "model_id" TEXT NOT NULL,
    "seller_id" TEXT NOT NULL,
    "seller_model_id" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "scope_name" TEXT,
    "context_tokens" INTEGER,
    "lifecycle" TEXT,
    "retires_on" DATE,
    "source_id" TEXT NOT NULL,
    "observed_at" DATE NOT NULL,

    CONSTRAINT "offering_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "price" (
    "id" UUID NOT NULL,
    "offering_id" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "service_tier" TEXT NOT NULL,
    "usd_per_mtok" DECIMAL(18,9) NOT NULL,
    "min_prompt_tokens" INTEGER NOT NULL,
    "tier_rule" TEXT NOT NULL,
    "time_window" TEXT,
    "effective_from" DATE,
    "effective_to" DATE,
    "observed_at" DATE NOT NULL,
    "source_id" TEXT NOT NULL,
    "derived" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "price_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seller_alias" (
    "seller_id" TEXT NOT NULL,
    "alias" TEXT NOT NULL,
    "seller_model_id" TEXT,
    "observed_at" DATE NOT NULL,

    CONSTRAINT "seller_alias_pkey" PRIMARY KEY ("seller_id","alias","observed_at")
);

-- CreateTable
CREATE TABLE "fact" (
    "id" UUID NOT NULL,
    "subject_id" TEXT NOT NULL,
    "property" TEXT NOT NULL,
    "value" JSONB,
    "unspecified" JSONB,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "corrects_id" UUID,
    "method" "fact_method" NOT NULL,
    "confidence" "fact_confidence" NOT NULL,
    "rank" "fact_rank" NOT NULL,
    "note" TEXT,

    CONSTRAINT "fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citation" (
    "fact_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,
    "locator" TEXT,
    "quote" TEXT,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("fact_id","position")
);

-- CreateTable
CREATE TABLE "source" (
    "id" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "kind" TEXT NOT NULL,
    "tier" INTEGER,
    "published" TEXT,
    "accessed" DATE NOT NULL,
    "access" TEXT NOT NULL,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subject" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "subject_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parent_id" TEXT,
    "hq_country" TEXT,
    "website" TEXT,
    "note" TEXT,

    CONSTRAINT "party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tie" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "counterparty_id" TEXT NOT NULL,
    "counterparty_kind" TEXT NOT NULL,
    "direction" TEXT,
    "announced" TEXT,
    "stake_holder_id" TEXT,
    "stake_target_id" TEXT,
    "rollup" BOOLEAN NOT NULL DEFAULT false,
    "superseded_by_id" TEXT,

    CONSTRAINT "tie_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stake" (
    "id" TEXT NOT NULL,
    "holder_id" TEXT NOT NULL,
    "target_id" TEXT NOT NULL,

    CONSTRAINT "stake_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "distribution" (
    "id" TEXT NOT NULL,
    "cloud_id" TEXT NOT NULL,
    "lab_id" TEXT NOT NULL,
    "service" TEXT NOT NULL,

    CONSTRAINT "distribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "router" (
    "id" TEXT NOT NULL,
    "operator_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "router_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "right_cell" (
    "id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "lab_id" TEXT NOT NULL,
    "category" TEXT NOT NULL,

    CONSTRAINT "right_cell_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "common_investor" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "party_id" TEXT,

    CONSTRAINT "common_investor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "terms_sheet" (
    "id" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "party_id" TEXT,

    CONSTRAINT "terms_sheet_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE INDEX "offering_model_id_idx" ON "offering"("model_id");

-- CreateIndex
CREATE UNIQUE INDEX "offering_seller_id_seller_model_id_scope_key" ON "offering"("seller_id", "seller_model_id", "scope");

-- CreateIndex
CREATE INDEX "price_offering_id_idx" ON "price"("offering_id");

-- CreateIndex
CREATE UNIQUE INDEX "fact_corrects_id_key" ON "fact"("corrects_id");

-- CreateIndex
CREATE INDEX "fact_subject_id_property_valid_from_idx" ON "fact"("subject_id", "property", "valid_from");

-- CreateIndex
CREATE INDEX "citation_source_id_idx" ON "citation"("source_id");

-- CreateIndex
CREATE INDEX "tie_provider_id_idx" ON "tie"("provider_id");

-- CreateIndex
CREATE INDEX "tie_counterparty_id_idx" ON "tie"("counterparty_id");

-- CreateIndex
CREATE UNIQUE INDEX "stake_holder_id_target_id_key" ON "stake"("holder_id", "target_id");

-- CreateIndex
CREATE INDEX "distribution_cloud_id_idx" ON "distribution"("cloud_id");

-- AddForeignKey
ALTER TABLE "seller" ADD CONSTRAINT "seller_operator_id_fkey" FOREIGN KEY ("operator_id") REFERENCES "party"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model" ADD CONSTRAINT "model_lab_id_fkey" FOREIGN KEY ("lab_id") REFERENCES "party"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offering" ADD CONSTRAINT "offering_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offering" ADD CONSTRAINT "offering_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offering" ADD CONSTRAINT "offering_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price" ADD CONSTRAINT "price_offering_id_fkey" FOREIGN KEY ("offering_id") REFERENCES "offering"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price" ADD CONSTRAINT "price_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seller_alias" ADD CONSTRAINT "seller_alias_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact" ADD CONSTRAINT "fact_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact" ADD CONSTRAINT "fact_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "fact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_fact_id_fkey" FOREIGN KEY ("fact_id") REFERENCES "fact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "party" ADD CONSTRAINT "party_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "party"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tie" ADD CONSTRAINT "tie_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tie" ADD CONSTRAINT "tie_counterparty_id_fkey" FOREIGN KEY ("counterparty_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tie" ADD CONSTRAINT "tie_superseded_by_id_fkey" FOREIGN KEY ("superseded_by_id") REFERENCES "tie"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stake" ADD CONSTRAINT "stake_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stake" ADD CONSTRAINT "stake_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "distribution" ADD CONSTRAINT "distribution_cloud_id_fkey" FOREIGN KEY ("cloud_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "distribution" ADD CONSTRAINT "distribution_lab_id_fkey" FOREIGN KEY ("lab_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "router" ADD CONSTRAINT "router_operator_id_fkey" FOREIGN KEY ("operator_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "right_cell" ADD CONSTRAINT "right_cell_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "right_cell" ADD CONSTRAINT "right_cell_lab_id_fkey" FOREIGN KEY ("lab_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
