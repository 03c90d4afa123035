import { factsBehind } from "../explain/explanation.ts";
import type { VendorScores } from "../portfolio/portfolio-scores.ts";
import { contractsTable, gatesTable } from "../tables/contracts-table.ts";
import type { Column, Row } from "../table/table.ts";
import type { TableBlock } from "./board-report.ts";
import type { ClaimDraft } from "./claim.ts";
import {
  exitDaysClaim,
  lockInClaim,
  lockInCoverageClaim,
  vendorConflictClaim,
} from "./claims-of-scores.ts";
import { asRecorded, claimedTable, type Drafted, namedBy, type Origin } from "./drafted.ts";
import type { Material } from "./material.ts";
import { explained, measuredFrom } from "./origin-of-explanation.ts";

/** The company's contracts, as the screen has them. */
export function contractsBlock({ scores }: Pick<Material, "scores">): Drafted<TableBlock> {
  const all = scores.byVendor;
  const spend = all.flatMap(({ contract }) => contract.spendUsdPerYear.facts);
  return claimedTable(
    contractsTable(scores),
    namedBy("vendor"),
    (row, { id }): Origin => {
      const vendor = all.find(({ contract }) => contract.id === row.id);
      if (vendor === undefined) return asRecorded([]);
      const { contract, capture } = vendor;
      const origins: Readonly<Record<string, () => Origin>> = {
        spend: () => measuredFrom(contract.spendUsdPerYear),
        share: () => ({ ...asRecorded(spend), how: "its spend over all spend" }),
        "lock-in": () => lockInClaim(vendor),
        premium: () =>
          capture === null ? asRecorded([]) : explained(capture.score.explanation, "capture"),
        days: () => exitDaysClaim(vendor),
        conflict: () => vendorConflictClaim(vendor),
        gain: () => gainOrigin(vendor),
      };
      return origins[id]?.() ?? asRecorded([]);
    },
    coverageIn(all),
  );
}

/** Where too little is known for a lock-in, its cell says how much is. */
export const coverageIn =
  (vendors: readonly VendorScores[]) =>
  (row: Row, { id }: Column): ClaimDraft | undefined => {
    const vendor = vendors.find(({ contract }) => contract.id === row.id);
    return id !== "lock-in" || vendor === undefined ? undefined : lockInCoverageClaim(vendor);
  };

/** Where nothing can be steered to, that rests on what the work there runs on. */
function gainOrigin({ contract, conflict }: VendorScores): Origin {
  const origin = explained(conflict.pressure.score.explanation, "steering-pressure");
  return origin.facts.length > 0
    ? origin
    : {
        ...origin,
        facts: [
          ...new Set([
            ...contract.providerChoosesShare.facts,
            ...contract.workloads.flatMap(({ splitFacts }) => splitFacts),
          ]),
        ],
      };
}

/** Every line that no average may hide, of every vendor; the share in the reason is a claim. */
export function gatesBlock(vendors: readonly VendorScores[]): Drafted<TableBlock> {
  // How many are kept, the screen's note says in words: here each has a row.
  const { note: _, ...table } = gatesTable({ byVendor: vendors });
  return claimedTable(
    table,
    namedBy("gate"),
    () => asRecorded([]),
    (row, { id }) => (id === "why" ? gateClaim(row.id, vendors) : undefined),
  );
}

function gateClaim(rowId: string, vendors: readonly VendorScores[]): ClaimDraft | undefined {
  const [found] = vendors.flatMap(({ contract, gates }) =>
    gates.gates.flatMap((gate) =>
      `${contract.id}-${gate.id}` === rowId ? [{ contract, gate, gates }] : [],
    ),
  );
  const share = found?.gate.share;
  if (found === undefined || share === undefined) return undefined;
  const { contract, gate, gates } = found;
  return {
    id: `gate/${contract.id}/${gate.id}`,
    label: `${contract.vendorName}, ${gate.id} ${gate.name}: share of spend concerned`,
    value: share,
    unit: "share",
    index: "lock-in-gates",
    how: "spend of the work concerned, over the spend of the contract",
    facts: factsBehind(gates.explanation),
    gaps: gate.missing === undefined ? [] : [gate.missing],
  };
}
