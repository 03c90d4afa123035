-- Until now a line was taken for AI by its category, or by the evidence kept of it.

ALTER TABLE "bill_line" ADD COLUMN "is_ai" BOOLEAN NOT NULL DEFAULT false;
UPDATE "bill_line" SET "is_ai" = "service_category" = 'AI and Machine Learning' OR "evidence" <> '{}'::jsonb;
ALTER TABLE "bill_line" ALTER COLUMN "is_ai" DROP DEFAULT;
