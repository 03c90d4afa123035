import type { ScenarioFile } from "../routing/scenario/scenario-file.ts";
import { scenarioNames } from "../routing/scenario/scenario-names.ts";
import type { PolicyResult } from "../routing/scenario/scenario-result.ts";
import type { Table } from "../table/table.ts";

/** The level of each commitment that each month is billed at, and what more usage would have added. */
export function commitmentMonthsTable(result: PolicyResult, file: ScenarioFile): Table {
  const names = scenarioNames(file);
  return {
    id: "commitment-months",
    title: `Commitments under “${result.policyName}”`,
    note: "The bill is the least over the levels of the larger of a level’s minimum and the discounted usage. It saves nothing while it is above usage. The last column is what one more dollar of usage at list price would have added to the bill: below a minimum nothing, as it is paid for already.",
    columns: [
      { id: "month", label: "Month", unit: "count" },
      { id: "cloud", label: "Promised to", unit: null },
      { id: "usage", label: "Usage at list price", unit: "usd" },
      { id: "level", label: "Level reached", unit: "usd" },
      { id: "discount", label: "Its discount", unit: "share" },
      { id: "bill", label: "Billed", unit: "usd" },
      { id: "saving", label: "Saved", unit: "usd" },
      { id: "next", label: "One more dollar", unit: "usd" },
    ],
    rows: (result.commitments ?? []).map((one) => ({
      id: `${one.month}-${one.operatorId}`,
      cells: {
        month: { value: one.month },
        cloud: { value: names.ofParty(one.operatorId) },
        usage: { value: one.usageUsd },
        level: { value: one.usdPerMonth },
        discount: { value: one.discount },
        bill: { value: one.billUsd },
        saving: { value: one.usageUsd - one.billUsd },
        next: { value: one.nextUsd },
      },
    })),
  };
}

/** How large units by the hour would have to be, how busy they are, and from where on they pay. */
export function provisionedTable(result: PolicyResult, file: ScenarioFile): Table {
  const names = scenarioNames(file);
  return {
    id: "provisioned-units",
    title: `Units by the hour under “${result.policyName}”`,
    note: "Busy is the part of the paid capacity that work fills over all hours. Reserved units cost no more than their tokens one by one from the break-even on; above 100 % they never do.",
    columns: [
      { id: "month", label: "Month", unit: "count" },
      { id: "offering", label: "Offering", unit: null },
      { id: "exact", label: "Work takes", unit: "count" },
      { id: "needed", label: "Sold as", unit: "count" },
      { id: "paid", label: "Paid for", unit: "count" },
      { id: "busy", label: "Busy", unit: "share" },
      { id: "even", label: "Break-even", unit: "share" },
      { id: "carried", label: "Of the work carried", unit: "share" },
      { id: "cost", label: "Units cost", unit: "usd" },
      { id: "tokens", label: "Their tokens would cost", unit: "usd" },
    ],
    rows: (result.provisioned ?? []).map((one) => ({
      id: `${one.month}-${one.offeringId}`,
      cells: {
        month: { value: one.month },
        offering: { value: names.ofOffering(one.offeringId) },
        exact: { value: Math.round(one.exactUnits * 100) / 100 },
        needed: { value: one.neededUnits },
        paid: { value: one.paidUnits },
        busy: { value: one.utilisation },
        even: { value: one.breakEven },
        carried: { value: one.carriedShare },
        cost: { value: one.unitsUsd },
        tokens: { value: one.carriedUsd },
      },
    })),
  };
}
