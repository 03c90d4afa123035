import { factsBehind } from "../explain/explanation.ts";
import type { Recipient } from "../indices/concentration/look-through-exposure.ts";
import type { Score } from "../indices/index-definition.ts";
import type { GateState } from "../indices/lock-in/gate.ts";
import type { PortfolioScores, VendorScores } from "../portfolio/portfolio-scores.ts";
import { exact } from "../quantity/estimate.ts";
import { type ClaimDraft, claimOfCount, claimOfFacts, claimOfScore } from "./claim.ts";
import { lockInId } from "./headlines.ts";

type Vendors = Pick<PortfolioScores, "byVendor">;

/** How many contracts the company has. */
export const contractsClaim = ({ byVendor }: Vendors): ClaimDraft =>
  claimOfCount(
    "contracts",
    "Contracts",
    byVendor.length,
    byVendor.flatMap(({ contract }) => contract.spendUsdPerYear.facts),
  );

/** As how many suppliers the labs behind the spend act, by who owns them. */
export const independentClaim = (independent: Score): ClaimDraft =>
  claimOfScore(
    "independent-suppliers",
    "Independent suppliers",
    independent,
    "independent-suppliers",
  );

/** As how many equal suppliers the invoices count. */
export const effectiveClaim = (effective: Score): ClaimDraft =>
  claimOfScore("effective-suppliers", "Vendors count as", effective, "effective-suppliers");

/** What part of the work one lab's models do. */
export const labShareClaim = ({
  recipient,
  label,
  share,
  shareFacts,
}: Pick<Recipient, "recipient" | "label" | "share" | "shareFacts">): ClaimDraft => ({
  ...claimOfFacts(
    `labs-behind/${recipient}/share`,
    `${label}: share of spend`,
    share,
    "share",
    shareFacts,
  ),
  index: "look-through-exposure",
  how: "spend followed behind clouds and routers, over all spend",
});

/** How hard one vendor is to leave. */
export const lockInClaim = ({
  contract,
  lockIn,
}: Pick<VendorScores, "contract" | "lockIn">): ClaimDraft =>
  claimOfScore(lockInId(contract.id), `Lock-in, ${contract.vendorName}`, lockIn.score, "lock-in");

/** How much of what makes one vendor hard to leave is known, where too little is for a headline. */
export const lockInCoverageClaim = ({
  contract,
  lockIn,
}: Pick<VendorScores, "contract" | "lockIn">): ClaimDraft | undefined =>
  lockIn.headline
    ? undefined
    : {
        ...lockInClaim({ contract, lockIn }),
        id: `lock-in/${contract.id}/known`,
        label: `Lock-in, ${contract.vendorName}: part of it that is known`,
        value: exact(lockIn.coverage),
        unit: "share",
        how: "weight of the parts that are known, over all weight",
        ...(factsBehind(lockIn.score.explanation).length === 0
          ? { restsOn: "nothing-known" as const }
          : {}),
      };

/** How long leaving one vendor would take. */
export const exitDaysClaim = ({
  contract,
  exit,
}: Pick<VendorScores, "contract" | "exit">): ClaimDraft => ({
  ...claimOfScore(
    `exit-days/${contract.id}`,
    `Days to leave ${contract.vendorName}`,
    exit.score,
    "exit-time",
  ),
  value: exit.days,
  unit: "days",
  how: "notice, plus the longer of moving data and rebuilding",
});

/** How far one vendor could and would gain from steering the company. */
export const vendorConflictClaim = ({
  contract,
  conflict,
}: Pick<VendorScores, "contract" | "conflict">): ClaimDraft =>
  claimOfScore(
    `conflict-of-interest/${contract.id}`,
    `Conflict of interest, ${contract.vendorName}`,
    conflict.conflict.score,
    "conflict-of-interest",
  );

/** The same over all vendors. */
export const conflictClaim = ({ conflict }: Pick<PortfolioScores, "conflict">): ClaimDraft =>
  claimOfScore(
    "conflict-of-interest",
    "Conflict of interest, all vendors",
    conflict.score,
    "conflict-of-interest",
  );

const LINES = {
  fires: "Lines that no average may hide, crossed",
  passes: "Lines that no average may hide, kept",
  "cannot-tell": "Lines that no average may hide, of which it cannot be told",
} as const;

/** How many of the lines that no average may hide are in a state; all of them without one. */
export const linesClaim = ({ byVendor }: Vendors, state?: GateState): ClaimDraft => ({
  ...claimOfCount(
    state === undefined ? "lines" : `lines/${state}`,
    state === undefined ? "Lines that no average may hide" : LINES[state],
    byVendor
      .flatMap(({ gates }) => gates.gates)
      .filter((gate) => state === undefined || gate.state === state).length,
    byVendor.flatMap(({ gates }) => factsBehind(gates.explanation)),
  ),
  index: "lock-in-gates",
});
