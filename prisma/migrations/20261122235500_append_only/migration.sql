-- What the schema language cannot say: history is only ever added to, and there is always an admin.

-- Amounts say in their names what they are: the announced ceiling was never a commitment.
UPDATE "fact" SET "property" = 'tie.announced-usd' WHERE "property" = 'tie.committed-usd';
UPDATE "fact" SET "property" = 'tie.paid-usd' WHERE "property" = 'tie.deployed-usd';

CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation', HINT = 'Add a row that says what is true now.';
END $$;

-- Triggers bind the owner and a superuser too, which a REVOKE would not.
CREATE TRIGGER "fact_append_only" BEFORE UPDATE OR DELETE ON "fact"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "fact_no_truncate" BEFORE TRUNCATE ON "fact"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "citation_append_only" BEFORE UPDATE OR DELETE ON "citation"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "citation_no_truncate" BEFORE TRUNCATE ON "citation"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- The digest of a row of the audit log and of the one before it: a row changed, lost or slipped in breaks the chain.
CREATE FUNCTION "audit_entry_digest"("previous" text, "entry" "audit_entry") RETURNS text
  LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to("previous" || jsonb_build_array(
    "entry"."id", "entry"."sequence", extract(epoch FROM "entry"."at"), "entry"."actor", "entry"."actor_name",
    "entry"."actor_role", "entry"."verb", "entry"."subject", "entry"."from_address",
    "entry"."correlation_id", "entry"."before", "entry"."after", "entry"."detail"
  )::text, 'UTF8')), 'hex')
$$;

CREATE FUNCTION "chain_audit_entry"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE "last" record;
BEGIN
  -- One after the other: the lock is held until the command commits.
  PERFORM pg_advisory_xact_lock(hashtext('audit_entry'));
  SELECT "sequence", "hash" INTO "last" FROM "audit_entry" ORDER BY "sequence" DESC LIMIT 1;
  NEW."sequence" := coalesce("last"."sequence", 0) + 1;
  NEW."hash" := "audit_entry_digest"(coalesce("last"."hash", ''), NEW);
  RETURN NEW;
END $$;

DO $$
DECLARE "row" "audit_entry"; "previous" text := ''; "place" bigint := 0;
BEGIN
  FOR "row" IN SELECT * FROM "audit_entry" ORDER BY "at", "id" LOOP
    "place" := "place" + 1;
    "row"."sequence" := -"place";
    UPDATE "audit_entry" SET "sequence" = -"place" WHERE "id" = "row"."id";
  END LOOP;
  FOR "row" IN SELECT * FROM "audit_entry" ORDER BY "sequence" DESC LOOP
    "row"."sequence" := -"row"."sequence";
    "previous" := "audit_entry_digest"("previous", "row");
    UPDATE "audit_entry" SET "sequence" = "row"."sequence", "hash" = "previous" WHERE "id" = "row"."id";
  END LOOP;
END $$;

CREATE TRIGGER "audit_entry_chain" BEFORE INSERT ON "audit_entry"
  FOR EACH ROW EXECUTE FUNCTION "chain_audit_entry"();
CREATE TRIGGER "audit_entry_append_only" BEFORE UPDATE OR DELETE ON "audit_entry"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_entry_no_truncate" BEFORE TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- Whoever runs it, in whatever order two requests arrive: the last admin stays.
CREATE FUNCTION "keep_an_admin"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('keep_an_admin'));
  IF NOT EXISTS (SELECT 1 FROM "user_account" WHERE "role" = 'admin' AND "removed_at" IS NULL) THEN
    RAISE EXCEPTION 'the last admin cannot be removed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "user_account_keep_an_admin" AFTER UPDATE OR DELETE ON "user_account"
  FOR EACH ROW WHEN (OLD."role" = 'admin' AND OLD."removed_at" IS NULL)
  EXECUTE FUNCTION "keep_an_admin"();
