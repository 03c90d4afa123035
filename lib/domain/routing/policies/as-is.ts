import type { Policy } from "../policy.ts";

/**
 * Everything stays where it runs today.
 *
 * An offering that would not be chosen today is still what the company pays
 * for, so it is priced and the reason against it is told. Work on an offering
 * without a price is unserved: its bill is not known.
 */
export const asIs: Policy = {
  id: "as-is",
  name: "As it is",
  means: "Every workload stays on the offerings it runs on today.",
  allocate(workload, { eligible, refused }) {
    if (workload.currentSplit.length === 0)
      return { kind: "unserved", reasons: ["it runs nowhere today"] };
    const notes: string[] = [];
    const reasons: string[] = [];
    for (const { offeringId } of workload.currentSplit) {
      if (eligible.some(({ offering }) => offering.id === offeringId)) continue;
      const found = refused.find(({ offering }) => offering.id === offeringId);
      const why = found?.refusals.map(({ text }) => text).join("; ");
      if (found?.quote.kind === "quoted") notes.push(`${offeringId}: ${why}`);
      else reasons.push(`${offeringId}: ${why ?? "it is not in the catalog"}`);
    }
    if (reasons.length > 0) return { kind: "unserved", reasons };
    return { kind: "served", shares: workload.currentSplit, notes };
  },
};
