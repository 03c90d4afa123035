-- A rate that is corrected stays: what was known on an earlier day is read as it was.

ALTER TABLE "exchange_rate" DROP CONSTRAINT "exchange_rate_pkey",
  ADD CONSTRAINT "exchange_rate_pkey" PRIMARY KEY ("currency", "day", "added_at");

CREATE TRIGGER "exchange_rate_append_only" BEFORE UPDATE OR DELETE ON "exchange_rate"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "exchange_rate_no_truncate" BEFORE TRUNCATE ON "exchange_rate"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
