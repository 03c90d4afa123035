import { ANY_NUMBER } from "../indices/concentration/effective-suppliers.ts";
import { hillBounds } from "../stats/hill-bounds.ts";
import { bindMoney } from "./drawn-money.ts";
import { bindProfitWeights, UNTRACKED_OWNERS } from "./drawn-ownership.ts";
import type { DrawnInputs, InDraw, Range } from "./drawn-score.ts";
import type { InputId, ScoreInputs, VendorInputs } from "./score-inputs.ts";

/** As how many equal vendors the contracts count, draw by draw: 1 / sum(s²). */
export function bindEffectiveVendors(
  vendors: readonly VendorInputs[],
  inputs: DrawnInputs,
): InDraw {
  const ids = [...new Set(vendors.map(({ vendorId }) => vendorId))];
  const spends = vendors.map(({ vendorId, spendPerYear }) => ({
    place: ids.indexOf(vendorId),
    least: inputs.low(spendPerYear),
    most: inputs.high(spendPerYear),
  }));
  const [usd, most] = [new Float64Array(ids.length), new Float64Array(ids.length)];
  const alone = identity(ids.length);
  return (draw, _method, into) => {
    usd.fill(0);
    most.fill(0);
    for (const spend of spends) {
      usd[spend.place] = (usd[spend.place] ?? 0) + (spend.least[draw] ?? 0);
      most[spend.place] = (most[spend.place] ?? 0) + (spend.most[draw] ?? 0);
    }
    diversity(usd, 0, alone, into);
    if (usd.every((low, i) => low === most[i])) return;
    const range = hillBounds(
      ids.map((_, i) => ({ low: usd[i] ?? 0, high: most[i] ?? 0 })),
      2,
    );
    [into.low, into.high] = [range.low, range.high];
  };
}

/**
 * How many independent suppliers the money ends with, draw by draw, whoever the
 * owners that nobody has named may be.
 */
export function bindIndependentSuppliers(
  { vendors, owners }: Pick<ScoreInputs, "vendors" | "owners">,
  inputs: DrawnInputs,
): InDraw {
  const money = bindMoney(vendors, owners.suppliers, inputs);
  const n = owners.suppliers.length;
  const [usd, kappa, similarity] = [
    new Float64Array(n),
    new Float64Array(n * n),
    new Float64Array(n * n),
  ];
  const stakes = owners.owners.flatMap((owner) => owner.stakes.map(({ share }) => share));
  // The most alike that unknown stakes allow, and the least; one and the same where all are known.
  const weights = [
    bindProfitWeights(owners, inputs, "high"),
    ...(hasUnknown(stakes, inputs) ? [bindProfitWeights(owners, inputs, "low")] : []),
  ];
  const isMoneyKnown = !hasUnknown(moneyReads(vendors), inputs);
  const here: Range = { low: 0, high: 0 };
  return (draw, _method, into) => {
    // Where it is not known what is spent, or how it is passed on, any mix is possible.
    if (!isMoneyKnown) {
      [into.low, into.high] = [1, money.isPartLost ? ANY_NUMBER : n];
      return;
    }
    const lost = money.follow(draw, usd);
    [into.low, into.high] = [Number.POSITIVE_INFINITY, 0];
    for (const fill of weights)
      for (const untracked of UNTRACKED_OWNERS) {
        fill(draw, untracked, kappa);
        for (let i = 0; i < n; i += 1)
          for (let j = 0; j < n; j += 1)
            similarity[i * n + j] =
              i === j ? 1 : Math.min(1, ((kappa[i * n + j] ?? 0) + (kappa[j * n + i] ?? 0)) / 2);
        diversity(usd, lost, similarity, here);
        into.low = Math.min(into.low, here.low);
        into.high = Math.max(into.high, here.high);
      }
  };
}

const hasUnknown = (ids: readonly InputId[], inputs: DrawnInputs): boolean =>
  ids.some((id) => inputs.low(id)[0] !== inputs.high(id)[0]);

const moneyReads = (vendors: readonly VendorInputs[]): InputId[] =>
  vendors.flatMap(({ spendPerYear, mix }) => [
    spendPerYear,
    ...(mix === null ? [] : mix.kind === "stated" ? mix.parts.map(({ share }) => share) : mix.all),
  ]);

/**
 * The effective number of suppliers, likenesses counted.
 *
 *     1 / sum(s[i] Z[i][j] s[j])
 *
 * Money that cannot be followed goes to the supplier most like all others at the
 * low end, and thinly to strangers at the high end.
 *
 * Source: Leinster, T. and Cobbold, C. (2012), Ecology 93(3).
 */
function diversity(usd: Float64Array, lost: number, similarity: Float64Array, into: Range): void {
  const n = usd.length;
  let whole = lost;
  for (let i = 0; i < n; i += 1) whole += usd[i] ?? 0;
  const unknown = lost / whole;
  let [alike, best] = [0, 0];
  for (let i = 0; i < n; i += 1) {
    let likeness = 0;
    for (let j = 0; j < n; j += 1)
      likeness += (similarity[i * n + j] ?? 0) * ((usd[j] ?? 0) / whole);
    alike += ((usd[i] ?? 0) / whole) * likeness;
    best = Math.max(best, likeness);
  }
  into.low = 1 / Math.min(1, alike + 2 * unknown * best + unknown ** 2);
  // Where nothing can be followed, any number of suppliers is possible.
  into.high = alike === 0 ? ANY_NUMBER : 1 / alike;
}

function identity(n: number): Float64Array {
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) matrix[i * n + i] = 1;
  return matrix;
}
