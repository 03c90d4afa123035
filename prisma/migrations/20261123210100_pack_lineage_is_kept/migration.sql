-- What the schema language cannot say. What a pack rests on is what its claims say, told to its
-- readers or kept back: a fact that was slipped in later would mark a pack that never used it.
-- Held against the report itself, which never changes, and not against the transaction that
-- wrote it: whoever opens a pack to verification writes its row anew.
CREATE FUNCTION "keep_pack_lineage"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT "pack_id", "fact_id" FROM "added"
    EXCEPT
    SELECT "pack"."id", "fact"
      FROM "pack",
        LATERAL (
          SELECT jsonb_path_query("pack"."report", '$.claims[*].facts[*]') #>> '{}'
          UNION
          SELECT jsonb_path_query("pack"."kept_back", '$.*[*]') #>> '{}'
        ) AS "rests" ("fact")
      WHERE "pack"."id" IN (SELECT "pack_id" FROM "added")
  ) THEN
    RAISE EXCEPTION 'what was published is never changed: % of % refused', TG_OP, TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation', HINT = 'Publish another edition.';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "pack_fact_is_of_its_pack" AFTER INSERT ON "pack_fact"
  REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_pack_lineage"();

-- Packs are held against the look that they were printed in: no version, and no file of one, goes.
CREATE TRIGGER "house_look_version_no_truncate" BEFORE TRUNCATE ON "house_look_version"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "look_file_no_truncate" BEFORE TRUNCATE ON "look_file"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
