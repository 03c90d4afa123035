import type { Metadata } from "next";
import Link from "next/link";
import { PageHeader } from "@/components/layout/page-header";
import { ReportForm } from "@/components/pack/report-form";
import { keysOf } from "@/lib/domain/quantity/closed-set";
import { TEMPLATES } from "@/lib/domain/report/board-report";
import { firstChoices } from "@/lib/domain/report/first-choices";
import { DEFAULT_BASIS } from "@/lib/domain/view/view";
import { requireActor } from "@/lib/server/auth";
import { getReportOptions } from "@/lib/server/queries/report-options";
import { viewOfToday } from "@/lib/server/queries/shell";

export const metadata: Metadata = { title: "New report" };

export default async function NewReportPage({ searchParams }: PageProps<"/reports/new">) {
  await requireActor("calculate");
  const view = viewOfToday();
  const [{ template }, options] = await Promise.all([searchParams, getReportOptions(view)]);
  const chosen = keysOf(TEMPLATES).find((one) => one === template) ?? "board";
  return (
    <>
      <p className="mb-4 text-sm">
        <Link href="/reports">All reports</Link>
      </p>
      <PageHeader question="New report" finding="What is it made of?">
        <p>
          The pages below follow what you choose. Nothing is kept yet: keep it, build it, look at
          what holds it back, publish it.
        </p>
      </PageHeader>
      <ReportForm
        kept={null}
        start={{
          asOf: view.asOf,
          asKnown: null,
          basis: DEFAULT_BASIS,
          choices: {
            ...firstChoices(chosen, options),
            confidentiality: options.house.confidentiality,
          },
        }}
        today={view.asOf}
        options={options}
      />
    </>
  );
}
