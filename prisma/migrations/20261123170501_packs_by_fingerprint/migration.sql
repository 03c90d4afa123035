-- AlterTable
ALTER TABLE "pack" ADD COLUMN "inputs_hash" TEXT;
UPDATE "pack" SET "inputs_hash" = "manifest"->>'inputsHash';
ALTER TABLE "pack" ALTER COLUMN "inputs_hash" SET NOT NULL;

-- CreateIndex
CREATE INDEX "pack_inputs_hash_idx" ON "pack"("inputs_hash");

-- CreateIndex
CREATE INDEX "pack_manifest_idx" ON "pack" USING GIN ("manifest" jsonb_path_ops);

-- What the schema language cannot say. Whatever columns are added: all of a pack but who may
-- verify it is kept, and of a link all but that it was opened, and taken back once.
CREATE FUNCTION "keep_pack"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kept "pack" := OLD;
BEGIN
  kept."verifiable" := NEW."verifiable";
  IF NEW IS DISTINCT FROM kept THEN
    RAISE EXCEPTION 'what was published is never changed: % of % refused', TG_OP, TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation', HINT = 'Publish another edition.';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION "keep_pack_share"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kept "pack_share" := OLD;
BEGIN
  IF OLD."revoked_at" IS NULL THEN
    kept."revoked_at" := NEW."revoked_at";
  END IF;
  IF NEW."opened" >= OLD."opened" AND NEW."opened_at" IS NOT NULL THEN
    kept."opened" := NEW."opened";
    kept."opened_at" := NEW."opened_at";
  END IF;
  IF NEW IS DISTINCT FROM kept THEN
    RAISE EXCEPTION 'a link to a pack is never changed: % of % refused', TG_OP, TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation', HINT = 'Make another link.';
  END IF;
  RETURN NEW;
END $$;

DROP TRIGGER "pack_is_kept" ON "pack";
CREATE TRIGGER "pack_is_kept" BEFORE UPDATE ON "pack"
  FOR EACH ROW EXECUTE FUNCTION "keep_pack"();
DROP TRIGGER "pack_share_is_kept" ON "pack_share";
CREATE TRIGGER "pack_share_is_kept" BEFORE UPDATE ON "pack_share"
  FOR EACH ROW EXECUTE FUNCTION "keep_pack_share"();
CREATE TRIGGER "pack_share_no_truncate" BEFORE TRUNCATE ON "pack_share"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
