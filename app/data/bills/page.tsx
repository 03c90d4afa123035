import type { Metadata } from "next";
import Link from "next/link";
import { DemoLabel } from "@/components/layout/demo-label";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { billFinding } from "@/lib/domain/bill/bill-finding";
import { amountIn } from "@/lib/format/amount-in";
import { requireActor } from "@/lib/server/auth";
import { getBills } from "@/lib/server/queries/bills";
import { mayNameCompany } from "@/lib/server/queries/company-of-bills";
import { AttributionSection } from "./_components/attribution-section";
import { CompanySection } from "./_components/company-section";
import { CommitmentsSection } from "./_components/commitments-section";
import { PeriodNav } from "./_components/period-nav";
import { RatesSection } from "./_components/rates-section";
import { RulesSection } from "./_components/rules-section";
import { UnplacedSection } from "./_components/unplaced-section";
import { VendorTotals } from "./_components/vendor-totals";

export const metadata: Metadata = { title: "Bills" };

const QUESTION = "What were we asked to pay, and for which model?";

export default async function BillsPage({ searchParams }: PageProps<"/data/bills">) {
  const [actor, { period: asked }] = [await requireActor("propose"), await searchParams];
  const bills = await getBills(typeof asked === "string" ? asked : undefined);
  const nameIn = (named: readonly { readonly id: string; readonly name: string }[]) => {
    const names = new Map(named.map(({ id, name }) => [id, name]));
    return (id: string) => names.get(id) ?? id;
  };
  if (bills === undefined || bills.period === null)
    return (
      <>
        <PageHeader question={QUESTION} finding="No bill has been imported yet" />
        <EmptyState title="There is no published bill to show.">
          <p>
            Export FOCUS 1.0 to 1.4 Cost and Usage from your clouds (CSV, CSV.gz or Parquet), and
            send it under <Link href="/data/imports?of=catalog">Imports</Link>. It is tried first,
            and stands here once a reviewer has published it.
          </p>
        </EmptyState>
        {bills !== undefined && (
          <>
            <CommitmentsSection commitments={bills.commitments} />
            <CompanySection company={bills.company} mayName={mayNameCompany(actor.role)} />
          </>
        )}
      </>
    );
  const { attributed, company, periods, period, rules, rates, models, parties } = bills;
  return (
    <>
      {company.isDemo && <DemoLabel name={company.name} />}
      <PageHeader question={QUESTION} finding={billFinding(attributed, amountIn)} />
      <PeriodNav periods={periods} current={period} />
      <VendorTotals attributed={attributed} rules={rules} nameOf={nameIn(parties)} />
      <AttributionSection attributed={attributed} />
      <UnplacedSection attributed={attributed} />
      <RulesSection
        rules={rules}
        modelCount={models.length}
        modelName={nameIn(models)}
        partyName={nameIn(parties)}
      />
      <RatesSection rates={rates} withoutRate={bills.withoutRate} period={period} />
      <CommitmentsSection commitments={bills.commitments} />
      <CompanySection company={company} mayName={mayNameCompany(actor.role)} />
      <Choices id="bill-models" of={models} />
      <Choices id="bill-parties" of={parties} />
    </>
  );
}

/** What the rule forms may choose from, once for all of them. */
function Choices({
  id,
  of,
}: {
  id: string;
  of: readonly { readonly id: string; readonly name: string }[];
}) {
  return (
    <datalist id={id}>
      {of.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </datalist>
  );
}
