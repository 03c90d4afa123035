import { type Waterfall, waterfallOf } from "../explain/waterfall.ts";
import { independentSuppliers } from "../indices/concentration/independent-suppliers.ts";
import { effectiveSuppliers } from "../indices/concentration/effective-suppliers.ts";
import { conflictOfInterest } from "../indices/conflict/conflict-of-interest.ts";
import { freedomOf } from "../indices/lock-in/freedom.ts";
import { LOCK_IN_PARTS, lockIn } from "../indices/lock-in/lock-in.ts";
import { type Estimate, evaluate } from "../quantity/estimate.ts";
import type { PortfolioScores, VendorScores } from "./portfolio-scores.ts";

/** Lock-in from zero: what each of the five barriers takes from the logarithm of freedom, in points. */
export const lockInWaterfall = ({ contract, lockIn: score }: VendorScores): Waterfall =>
  waterfallOf(
    {
      id: `${lockIn.id}-${contract.id}`,
      title: `Lock-in, ${contract.vendorName}`,
      unit: lockIn.unit,
    },
    score.score.value,
    LOCK_IN_PARTS.map((_, i) => {
      const node = score.score.explanation.inputs[i]?.inputs[0];
      const weight = score.contributions[i]?.weight ?? 0;
      const loss = (part: number) => -weight * Math.log(freedomOf(part)) + 0;
      return {
        label: node?.label ?? "",
        weight: evaluate(loss, { of: node?.value ?? NOTHING }),
      };
    }),
  );

/** One vendor's conflict from zero: by the lab towards which steering would pay. */
export const conflictWaterfall = ({ contract, conflict }: VendorScores): Waterfall =>
  waterfallOf(
    {
      id: `${conflictOfInterest.id}-${contract.id}`,
      title: `Conflict of interest, ${contract.vendorName}`,
      unit: conflictOfInterest.unit,
    },
    conflict.conflict.score.value,
    conflict.pressure.byLab.map(({ label, value }) => ({
      label: `Gain from steering towards ${label}`,
      weight: value,
    })),
  );

/** The portfolio's conflict from zero: by vendor, what is spent there times its conflict. */
export const portfolioConflictWaterfall = ({ conflict, byVendor }: PortfolioScores): Waterfall =>
  waterfallOf(
    {
      id: conflictOfInterest.id,
      title: "Conflict of interest, all vendors",
      unit: conflictOfInterest.unit,
    },
    conflict.score.value,
    byVendor.map(({ contract, conflict: own }) => ({
      label: contract.vendorName,
      weight: evaluate(
        (usd, ability, incentive) => usd * ability * incentive,
        { of: contract.spendUsdPerYear.value },
        { of: contract.providerChoosesShare.value },
        { of: own.conflict.incentive },
      ),
    })),
  );

/** Equal vendors from zero: those on the invoices, less what uneven spend takes away. */
export const effectiveWaterfall = ({ vendors, byVendor }: PortfolioScores): Waterfall =>
  countedDown(
    { id: effectiveSuppliers.id, title: "Contracts count as", unit: "suppliers" },
    vendors.effective.value,
    [
      {
        label: "Vendors on the invoices",
        reached: new Set(byVendor.map(({ contract }) => contract.vendorId)).size,
      },
    ],
    "Spend is uneven",
  );

/** Independent suppliers from zero: labs behind the invoices, less uneven spend, less common owners. */
export const independentWaterfall = ({ labs, independent }: PortfolioScores): Waterfall =>
  countedDown(
    { id: independentSuppliers.id, title: "Independent suppliers", unit: "suppliers" },
    independent.value,
    [
      { label: "Labs behind the invoices", reached: labs.recipients.length },
      {
        label: "Spend is uneven",
        reached: labs.effective.value.point ?? labs.effective.value.low,
      },
    ],
    "Labs share owners",
  );

/** Levels on the way down to a count; the last cause takes what is left, to the lowest where no value is best. */
function countedDown(
  what: Pick<Waterfall, "id" | "title" | "unit">,
  value: Estimate,
  levels: readonly { readonly label: string; readonly reached: number }[],
  last: string,
): Waterfall {
  const end = value.point ?? value.low;
  const all = [...levels, { label: last, reached: end }];
  return {
    ...what,
    end,
    open: value.point === null ? value.high - value.low : 0,
    steps: all.map(({ label, reached }, i) => ({
      label,
      amount: reached - (all[i - 1]?.reached ?? 0),
    })),
  };
}

const NOTHING: Estimate = { low: 0, point: 0, high: 0 };
