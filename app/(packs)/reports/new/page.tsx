import type { Metadata } from "next";
import Link from "next/link";
import { PageHeader } from "@/components/layout/page-header";
import { ReportForm } from "@/components/pack/report-form";
import { firstChoices } from "@/lib/domain/report/first-choices";
import { DEFAULT_BASIS } from "@/lib/domain/view/view";
import { requireActor } from "@/lib/server/auth";
import { getReportOptions } from "@/lib/server/queries/report-options";
import { viewOfToday } from "@/lib/server/queries/shell";

export const metadata: Metadata = { title: "New report" };

export default async function NewReportPage() {
  await requireActor("calculate");
  const view = viewOfToday();
  const options = await getReportOptions(view);
  const { confidentiality } = options.house;
  return (
    <>
      <p className="mb-4 text-sm">
        <Link href="/reports">All reports</Link>
      </p>
      <PageHeader question="New report" finding="What is it made of?">
        <p>Nothing is worked out or published yet: that comes next, with a preview.</p>
      </PageHeader>
      <ReportForm
        kept={null}
        start={{
          asOf: view.asOf,
          asKnown: null,
          basis: DEFAULT_BASIS,
          choices: { ...firstChoices(), confidentiality },
        }}
        today={view.asOf}
        options={options}
      />
    </>
  );
}
