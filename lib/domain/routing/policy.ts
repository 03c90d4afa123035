import type { Candidates } from "./eligibility.ts";
import type { Share, Workload } from "./workload.ts";

/** Where a workload goes: shares that add up to 1, or nowhere and why. */
export type Allocation =
  | {
      readonly kind: "served";
      readonly shares: readonly Share[];
      readonly notes: readonly string[];
    }
  | { readonly kind: "unserved"; readonly reasons: readonly string[] };

/** A rule for buying: from a workload and the offerings it may use, who serves how much of it. */
export type Policy = {
  readonly id: string;
  readonly name: string;
  /** What the rule means, for the reader of a comparison. */
  readonly means: string;
  /** What it adds to each million input tokens where a router has to carry it out, in US dollars. */
  readonly routerSurchargeUsdPerMtok?: number;
  readonly allocate: (workload: Workload, candidates: Candidates) => Allocation;
};

export const allTo = (offeringId: string, notes: readonly string[] = []): Allocation => ({
  kind: "served",
  shares: [{ offeringId, share: 1 }],
  notes,
});

/** Nobody may serve: the reason against each offering that was looked at. */
export const unserved = ({ refused }: Candidates, fallback: string): Allocation => ({
  kind: "unserved",
  reasons:
    refused.length === 0
      ? [fallback]
      : refused.map(
          ({ offering, refusals }) =>
            `${offering.seller.name}, ${offering.sellerModelId}: ${refusals.map(({ text }) => text).join("; ")}`,
        ),
});
