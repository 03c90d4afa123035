import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { KindChoice } from "@/components/workbench/kind-choice";
import { Workbench } from "@/components/workbench/workbench";
import { SUBJECT_KINDS } from "@/lib/domain/fact/subject";
import { keysOf } from "@/lib/domain/quantity/closed-set";
import { requireActor } from "@/lib/server/auth";

export const metadata: Metadata = { title: "Workbench" };

export default async function WorkbenchPage({ searchParams }: PageProps<"/data/workbench">) {
  const [{ id }, { kind: asked }] = [await requireActor("propose"), await searchParams];
  const kind = keysOf(SUBJECT_KINDS).find((one) => one === asked) ?? "tie";
  return (
    <>
      <PageHeader
        question="Is it true, and who says so?"
        finding="Change what is wrong, say who says so, and send it for review"
      >
        <KindChoice kind={kind} path="/data/workbench" />
      </PageHeader>
      <Workbench key={kind} kind={kind} userId={id} />
    </>
  );
}
