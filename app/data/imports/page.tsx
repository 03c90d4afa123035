import type { Metadata } from "next";
import { requireActor } from "@/lib/server/auth";
import { listBatches } from "@/lib/server/queries/import-batches";
import { listImportBatches } from "@/lib/server/queries/sheets";
import { CatalogImports } from "./_components/catalog-imports";
import { RegisterImports } from "./_components/register-imports";

export const metadata: Metadata = { title: "Imports" };

export default async function ImportsPage({ searchParams }: PageProps<"/data/imports">) {
  await requireActor("propose");
  const { of } = await searchParams;
  return of === "catalog" ? (
    <CatalogImports batches={await listBatches()} />
  ) : (
    <RegisterImports batches={await listImportBatches()} />
  );
}
