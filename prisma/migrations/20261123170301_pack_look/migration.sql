-- CreateTable
CREATE TABLE "look_file" (
    "sha256" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "uploaded_by" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "look_file_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "house_look_version" (
    "organisation_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "paper" TEXT NOT NULL,
    "accent" TEXT NOT NULL,
    "footer" TEXT,
    "confidentiality" TEXT NOT NULL,
    "logo_sha" TEXT,
    "master_sha" TEXT,
    "kept_by" UUID NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "house_look_version_pkey" PRIMARY KEY ("organisation_id","version")
);

-- AddForeignKey
ALTER TABLE "look_file" ADD CONSTRAINT "look_file_uploaded_by_fkey" FOREIGN KEY ("uploaded_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "house_look_version" ADD CONSTRAINT "house_look_version_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "house_look_version" ADD CONSTRAINT "house_look_version_logo_sha_fkey" FOREIGN KEY ("logo_sha") REFERENCES "look_file"("sha256") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "house_look_version" ADD CONSTRAINT "house_look_version_master_sha_fkey" FOREIGN KEY ("master_sha") REFERENCES "look_file"("sha256") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "house_look_version" ADD CONSTRAINT "house_look_version_kept_by_fkey" FOREIGN KEY ("kept_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a version was, and the file that it names, stay: packs are held against them.
CREATE TRIGGER "house_look_version_append_only" BEFORE UPDATE OR DELETE ON "house_look_version"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "look_file_never_changed" BEFORE UPDATE ON "look_file"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
