import Link from "next/link";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";

/** An address that looks like that of an import, and is of none. */
export function NoSuchImport() {
  return (
    <>
      <PageHeader question="What does this file bring?" finding="There is no such import" />
      <EmptyState title="No file was sent under this address.">
        <p>
          What was sent once is kept, also where it was withdrawn, rejected or undone. Look for it
          among <Link href="/data/imports?of=catalog">all files sent so far</Link>.
        </p>
      </EmptyState>
    </>
  );
}
