import type { Metadata } from "next";
import Link from "next/link";
import { FaultList } from "@/components/information-register/fault-list";
import { FilingForm } from "@/components/information-register/filing-form";
import { NotCovered } from "@/components/information-register/not-covered";
import { RegisterDownloads } from "@/components/information-register/register-downloads";
import { RegisterHeader } from "@/components/information-register/register-header";
import { TemplateTable } from "@/components/information-register/template-table";
import { DemoLabel } from "@/components/layout/demo-label";
import { EmptyState } from "@/components/layout/empty-state";
import { Section } from "@/components/layout/section";
import { filingQuery, readFiling } from "@/lib/domain/register/read-filing";
import { REGISTER_SETS } from "@/lib/domain/register/register-rows";
import { TEMPLATES } from "@/lib/domain/register/templates";
import { viewFromQuery, viewQuery } from "@/lib/domain/view/view";
import { requireActor } from "@/lib/server/auth";
import { getInformationRegister } from "@/lib/server/queries/information-register";
import { viewOfToday } from "@/lib/server/queries/shell";

export const metadata: Metadata = { title: "Register export" };

export default async function RegisterPage({ searchParams }: PageProps<"/reports/register">) {
  const actor = await requireActor("calculate");
  const asked = new URLSearchParams(
    Object.entries(await searchParams).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );
  const view = viewFromQuery(asked, viewOfToday().asOf);
  const filing = readFiling(asked);
  const found = await getInformationRegister(view, filing);
  if (found === undefined || found.rows["B_02.01"].length === 0)
    return (
      <>
        <FilingForm view={view} filing={filing} />
        <EmptyState title="No contract is on record for this day">
          The register is filled from contracts: <Link href="/data/workbench">record one</Link>, or
          choose a later day.
        </EmptyState>
      </>
    );
  const registers = REGISTER_SETS.map(found.exportOf);
  const [confirmed] = registers;
  const query = [new URLSearchParams(viewQuery(view)).toString(), filingQuery(filing)];
  return (
    <>
      {found.organisation.isDemo && <DemoLabel name={found.organisation.name} />}
      <RegisterHeader rows={found.rows} faults={confirmed?.faults ?? []} view={view} />
      <Section id="particulars" title="Which day, and who reports">
        <FilingForm view={view} filing={filing} />
      </Section>
      <Section id="files" title="Files">
        <RegisterDownloads
          registers={registers}
          query={query.filter((part) => part !== "").join("&")}
        />
      </Section>
      <Section id="faults" title="What is wrong with what is confirmed">
        <FaultList faults={confirmed?.faults ?? []} />
      </Section>
      {TEMPLATES.map((template) => (
        <Section
          key={template.id}
          id={template.id.replace(".", "-")}
          title={`${template.id} ${template.title}`}
        >
          <TemplateTable
            template={template}
            rows={found.rows[template.id]}
            mayPropose={actor.role !== "viewer"}
          />
        </Section>
      ))}
      <NotCovered />
    </>
  );
}
