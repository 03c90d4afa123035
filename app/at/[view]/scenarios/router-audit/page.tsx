import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { OwnResults } from "@/components/scenario/own-results";
import { RouterAudit } from "@/components/scenario/router-audit";
import { getAuditRegister } from "@/lib/server/queries/audit-register";
import { viewOf } from "../../view-params";

export const metadata: Metadata = { title: "Audit a router" };

export default async function RouterAuditPage({
  params,
}: PageProps<"/at/[view]/scenarios/router-audit">) {
  const view = await viewOf(params);
  const register = await getAuditRegister(view);
  return (
    <>
      <PageHeader
        question="Whose side is the router on?"
        finding="Hold a router against what price and quality explain"
      >
        <p>Both files are read in this browser; nothing of them is sent anywhere.</p>
      </PageHeader>
      <Section id="audit" title="Does it prefer its owner’s models?">
        <RouterAudit register={register} view={view} />
      </Section>
      <Section id="own-results" title="What would routing do with your own results?">
        <OwnResults view={view} />
      </Section>
    </>
  );
}
