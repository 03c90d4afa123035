import type { Figure } from "../figure/figure.ts";
import { listed } from "../portfolio/findings.ts";
import { hardestToLeave } from "../portfolio/hardest-to-leave.ts";
import type { PortfolioScores } from "../portfolio/portfolio-scores.ts";
import { linesOutsideDates, type PolicyOutcome } from "../routing/simulate.ts";
import type { Workload } from "../routing/workload.ts";
import { exact } from "../quantity/estimate.ts";

/** How hard each vendor is to leave, with its interval. */
export function lockInFigure(
  { byVendor, agreements }: PortfolioScores,
  asOf: string,
  company: string,
): Figure {
  const hardest = hardestToLeave(byVendor, agreements);
  const shown = byVendor.toSorted((a, b) => b.lockIn.score.value.high - a.lockIn.score.value.high);
  const isOnly = (vendorId: string) =>
    byVendor.filter(({ contract }) => contract.vendorId === vendorId).length === 1;
  return {
    id: "lock-in",
    title:
      hardest.kind === "clear"
        ? `${hardest.vendor.contract.vendorName} is the hardest to leave`
        : hardest.kind === "unclear"
          ? `No clear difference between ${listed(hardest.among.map(({ contract }) => contract.vendorName))}`
          : "Too little is known to say who is hardest to leave",
    subtitle:
      "Lock-in score from 0, free to go, to 100; the whisker is the middle 90 % of what the facts allow",
    unit: "score-0-100",
    kind: "bars",
    categories: shown.map(({ contract }) => ({
      // The party keeps its hue; two contracts with one vendor are told apart.
      ...(isOnly(contract.vendorId)
        ? { id: contract.vendorId }
        : { id: contract.id, party: contract.vendorId }),
      label: contract.vendorName,
    })),
    series: [
      {
        id: "lock-in",
        label: "Lock-in",
        values: shown.map(({ lockIn }) => lockIn.score.value),
      },
    ],
    ceiling: 100,
    sourceLine: `${company}, facts as of ${asOf}.`,
  };
}

/** Where the money ends up once routers and resellers are looked through. */
export function labsFigure({ labs }: PortfolioScores, asOf: string, company: string): Figure {
  const top = labs.recipients.slice(0, 2);
  const share = top.reduce((sum, { share: part }) => sum + (part.point ?? part.low), 0);
  return {
    id: "labs-behind",
    title:
      top.length === 0
        ? "Whose models do the work is not known"
        : top.length === 1 && (top[0]?.share.low ?? 0) > 1 - 1e-9
          ? "One lab’s models do all the work"
          : `${top.map(({ label }) => label).join(" and ")} ${top.length === 1 ? "does" : "do"} ${Math.round(share * 100)} % of the work`,
    subtitle: "Share of spend by the lab whose models do the work, behind clouds and routers",
    unit: "share",
    kind: "bars",
    categories: labs.recipients.map(({ recipient, label }) => ({ id: recipient, label })),
    series: [
      { id: "share", label: "Share of spend", values: labs.recipients.map((one) => one.share) },
    ],
    sourceLine: `${company}, facts as of ${asOf}.`,
  };
}

/** What each policy costs a month, by workload. */
export function policyFigure(
  outcomes: readonly PolicyOutcome[],
  workloads: readonly Workload[],
  asOf: string,
  company: string,
): Figure {
  const complete = outcomes.filter(({ ledger }) => ledger.unserved.length === 0);
  const [cheapest] = complete.toSorted((a, b) => a.ledger.usdPerMonth - b.ledger.usdPerMonth);
  // A saving against a day that leaves work unserved would be none.
  const base = complete.find(({ policyId }) => policyId === "as-is");
  const outside = linesOutsideDates(outcomes);
  const saving =
    cheapest === undefined || base === undefined || base.ledger.usdPerMonth === 0
      ? undefined
      : 1 - cheapest.ledger.usdPerMonth / base.ledger.usdPerMonth;
  return {
    id: "policy-cost",
    title:
      cheapest === undefined || saving === undefined
        ? "No policy serves all of the work"
        : saving <= 0.005
          ? "Nothing that serves all of the work is cheaper than as it is"
          : `“${cheapest.policyName}” covers all of the work for ${Math.round(saving * 100)} % less than as it is`,
    subtitle: "US dollars a month at list prices, by workload; unserved work is not in the bar",
    unit: "usd-per-month",
    kind: "stacked-bars",
    categories: outcomes.map(({ policyId, policyName, ledger }) => ({
      id: policyId,
      label: ledger.unserved.length === 0 ? policyName : `${policyName} *`,
    })),
    series: workloads.map(({ id, name }) => ({
      id,
      label: name,
      values: outcomes.map(({ ledger }) =>
        exact(
          ledger.lines
            .filter(({ workloadId }) => workloadId === id)
            .reduce((sum, { usd }) => sum + usd, 0),
        ),
      ),
    })),
    sourceLine: `${company}; ${outside === 0 ? `prices in force on ${asOf}` : `prices nearest to ${asOf}: for ${outside} lines no price of that day is known`}. * leaves work unserved.`,
  };
}
