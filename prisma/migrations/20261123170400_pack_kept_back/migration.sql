-- Facts behind claims that a pack's profile keeps back: its numbers rest on them, and are touched
-- by their correction, though no reader of the pack is told of them.
ALTER TABLE "pack" ADD COLUMN "kept_back" JSONB NOT NULL DEFAULT '{}';

-- Published with the rest, and never changed.
DROP TRIGGER "pack_is_kept" ON "pack";
CREATE TRIGGER "pack_is_kept" BEFORE UPDATE OF "id", "report_id", "edition", "title", "template",
  "profile", "as_of", "as_known", "data_version", "method_version", "report", "kept_back", "manifest",
  "zip", "published_by", "published_at" ON "pack"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
