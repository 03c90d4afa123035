import { DemoLabel } from "@/components/layout/demo-label";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import type { Dimension } from "@/lib/domain/exposure/dimension";
import type { View } from "@/lib/domain/view/view";
import { longDate } from "@/lib/format/date";
import type { FollowedBill } from "@/lib/server/queries/bill-exposure";
import { BillSection } from "./bill-section";
import { DimensionNav } from "./dimension-nav";

export const EXPOSURE_QUESTION = "Where does our money lead, and what would stop?";

/** A day on which the company has no contracts: its bills, where it has any, are followed all the same. */
export function WithoutContracts({
  followed,
  dimension,
  view,
}: {
  followed: FollowedBill | null;
  dimension: Dimension;
  view: View;
}) {
  const company = followed?.ground.company;
  return (
    <>
      {company?.isDemo === true && <DemoLabel name={company.name} />}
      <PageHeader question={EXPOSURE_QUESTION} finding="No contracts on this day" />
      <EmptyState title={`The company has no contracts on record for ${longDate(view.asOf)}.`}>
        <p>
          {followed === null ? "" : "Its bills are followed below. "}
          Choose a later day above. Who owns whom can be read for any day on record.
        </p>
      </EmptyState>
      {followed !== null && (
        <div className="mt-8">
          <DimensionNav current={dimension} view={view} />
          <BillSection followed={followed} view={view} />
        </div>
      )}
    </>
  );
}
