import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { VerifyPack } from "@/components/verify/verify-pack";

export const metadata: Metadata = { title: "Verify a pack" };

/** Open to everybody: a file is hashed where it is dropped, and of a pack its owner decides who reads it. */
export default async function VerifyPage({ searchParams }: PageProps<"/verify">) {
  const { pack } = await searchParams;
  return (
    <>
      <PageHeader
        question="Is this the pack that was published?"
        finding="Drop the file: it is checked here, in your browser"
      >
        <p>
          Nothing is uploaded. The fingerprint of each file is worked out here and held against the
          pack’s manifest; only a fingerprint is asked for. The same is done offline, figures worked
          out anew, by <code>npm run verify -- pack.zip</code>.
        </p>
      </PageHeader>
      <VerifyPack asked={typeof pack === "string" ? pack : null} />
    </>
  );
}
