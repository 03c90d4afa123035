import type { Metadata } from "next";
import Link from "next/link";
import { EmptyState } from "@/components/layout/empty-state";
import { FromEarlier } from "@/components/pack/from-earlier";
import { PackFiles } from "@/components/pack/pack-files";
import { ReportView } from "@/components/report/report-view";
import { getPack, listPackFiles } from "@/lib/server/queries/packs";
import { type ClosedShare, openShare } from "@/lib/server/open-share";

export const metadata: Metadata = {
  title: "A pack that was shared with you",
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

const CLOSED: Readonly<Record<ClosedShare, { readonly finding: string; readonly why: string }>> = {
  unknown: {
    finding: "This link opens nothing.",
    why: "Part of its address may be missing: open it whole, as it was given to you.",
  },
  revoked: {
    finding: "This link has been taken back.",
    why: "Whoever published the pack closed the link before its time was over.",
  },
  expired: {
    finding: "This link is out of date.",
    why: "A link to a pack works for some days, and those of this one are over.",
  },
};

export default async function SharedPage({ params }: PageProps<"/shared/[token]">) {
  const { token } = await params;
  const opened = await openShare(token, new Date());
  const pack = "pack" in opened ? await getPack(opened.pack) : undefined;
  if (pack === undefined) {
    const { finding, why } = CLOSED["closed" in opened ? opened.closed : "unknown"];
    return (
      <>
        <h1 className="mb-6 font-serif text-2xl sm:text-4xl">{finding}</h1>
        <EmptyState title={why}>
          <p>
            For a new one, ask whoever gave you this link. A pack that you have already can still be{" "}
            <Link href="/verify">verified</Link>.
          </p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <p className="mb-6 max-w-3xl text-sm">
        This pack was shared with you. <Link href={`/verify?pack=${pack.id}`}>Verify it</Link> with
        the file you download: nothing is uploaded for that.
      </p>
      <details className="mb-8">
        <summary className="py-1 text-sm font-semibold">Files to download</summary>
        <div className="mt-3">
          <PackFiles base={`/api/v1/shared/${token}/files`} files={await listPackFiles(pack.id)} />
        </div>
      </details>
      {!pack.isWhole && <FromEarlier />}
      <ReportView report={pack.report} asPages />
    </>
  );
}
