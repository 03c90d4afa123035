-- What the schema language cannot say: a price is only ever added, and taken back once at most.

CREATE FUNCTION "refuse_price_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."withdrawn_at" IS NULL AND NEW."withdrawn_at" IS NOT NULL
     AND to_jsonb(NEW) - 'withdrawn_at' = to_jsonb(OLD) - 'withdrawn_at' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation', HINT = 'Add a row that says what holds now, or undo the import that brought this one.';
END $$;

CREATE TRIGGER "price_append_only" BEFORE UPDATE OR DELETE ON "price"
  FOR EACH ROW EXECUTE FUNCTION "refuse_price_change"();
CREATE TRIGGER "price_no_truncate" BEFORE TRUNCATE ON "price"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- That a feed listed an offering on a day stays true, whatever is undone: readers leave out undone imports.
CREATE TRIGGER "price_sighting_append_only" BEFORE UPDATE OR DELETE ON "price_sighting"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "price_sighting_no_truncate" BEFORE TRUNCATE ON "price_sighting"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
