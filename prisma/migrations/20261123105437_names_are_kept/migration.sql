-- A name that is corrected or taken back stays: what was known on an earlier day is read as it was.

ALTER TABLE "model_alias" DROP CONSTRAINT "model_alias_pkey",
  ADD COLUMN "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN "withdrawn_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT "model_alias_pkey" PRIMARY KEY ("id");
ALTER TABLE "model_alias" ALTER COLUMN "id" DROP DEFAULT;
CREATE INDEX "model_alias_namespace_name_idx" ON "model_alias"("namespace", "name");
CREATE UNIQUE INDEX "model_alias_one_holds" ON "model_alias"("namespace", "name") WHERE "withdrawn_at" IS NULL;

ALTER TABLE "seller_alias" DROP CONSTRAINT "seller_alias_pkey",
  ADD COLUMN "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN "batch_id" UUID,
  ADD COLUMN "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "withdrawn_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT "seller_alias_pkey" PRIMARY KEY ("id"),
  ADD CONSTRAINT "seller_alias_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "seller_alias" ALTER COLUMN "id" DROP DEFAULT;
CREATE INDEX "seller_alias_seller_id_alias_observed_at_idx" ON "seller_alias"("seller_id", "alias", "observed_at");
CREATE UNIQUE INDEX "seller_alias_one_holds" ON "seller_alias"("seller_id", "alias", "observed_at") WHERE "withdrawn_at" IS NULL;
-- Those that are there came with what the seller sells.
UPDATE "seller_alias" a SET "recorded_at" = coalesce(
  (SELECT min(o."recorded_at") FROM "offering" o WHERE o."seller_id" = a."seller_id"), a."recorded_at");
