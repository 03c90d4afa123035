import type { DrawnInputs } from "./drawn-score.ts";
import type { OwnerInputs } from "./score-inputs.ts";

/** How the owners nobody has named are taken: each a convention, none more likely than the others. */
export const UNTRACKED_OWNERS = ["countless hands", "one hand", "no control"] as const;
export type UntrackedOwners = (typeof UNTRACKED_OWNERS)[number];

/**
 * Profit weights among suppliers, draw by draw.
 *
 *     κ[f][g] = sum(γ[o][f] β[o][g]) / sum(γ[o][f] β[o][f])
 *
 * What the known owners leave of a supplier is held by countless hands without a
 * say, or by one hand of its own; or stakes in others' labs carry profit and no
 * control. An owner whole of a supplier controls it in every case.
 *
 * A weight first rises with a stake and then falls, as its owner comes to decide
 * alone: where a stake is unknown the low end takes the sum above at its lowest
 * and that below at its highest, which no true stake goes beyond.
 *
 * @returns a function that fills κ, row by row, for a draw
 */
export function bindProfitWeights(
  { suppliers, owners }: OwnerInputs,
  inputs: DrawnInputs,
  end: "low" | "high" = "low",
): (draw: number, untracked: UntrackedOwners, kappa: Float64Array) => void {
  const n = suppliers.length;
  const cells = owners.flatMap(({ whole, stakes }, o) =>
    suppliers.flatMap((supplier, f) => {
      const isWhole = whole.includes(supplier);
      const own = stakes.filter((one) => one.supplier === supplier);
      if (!isWhole && own.length === 0) return [];
      const shares = (of: "low" | "high") => own.map(({ share }) => inputs[of](share));
      return [
        { o, f, isWhole, shares: shares(end), others: shares(end === "low" ? "high" : "low") },
      ];
    }),
  );
  /** Shares above the line and below it: the same, but for stakes that are unknown. */
  const [beta, below] = [new Float64Array(owners.length * n), new Float64Array(owners.length * n)];
  const [known, own] = [new Float64Array(n), new Float64Array(n)];
  for (const { o, f, isWhole } of cells)
    if (isWhole) for (const all of [beta, below]) all[o * n + f] = 1;
  let filledFor = -1;
  const fill = (draw: number): void => {
    if (draw === filledFor) return;
    filledFor = draw;
    known.fill(0);
    for (const { o, f, isWhole, shares, others } of cells) {
      if (!isWhole) beta[o * n + f] = together(shares, draw);
      if (!isWhole) below[o * n + f] = together(others, draw);
      // The rest is largest where the known is least.
      known[f] = (known[f] ?? 0) + (beta[o * n + f] ?? 0);
    }
  };
  return (draw, untracked, kappa) => {
    fill(draw);
    kappa.fill(0);
    for (let f = 0; f < n; f += 1) {
      const rest = untracked === "countless hands" ? 0 : Math.max(0, 1 - (known[f] ?? 0));
      own[f] = rest * rest;
    }
    for (const { o, f, isWhole } of cells) {
      if (untracked === "no control" && !isWhole) continue;
      const [control, against] = [beta[o * n + f] ?? 0, below[o * n + f] ?? 0];
      own[f] = (own[f] ?? 0) + against * against;
      for (let g = 0; g < n; g += 1)
        kappa[f * n + g] = (kappa[f * n + g] ?? 0) + control * (beta[o * n + g] ?? 0);
    }
    for (let f = 0; f < n; f += 1) {
      const whole = own[f] ?? 0;
      for (let g = 0; g < n; g += 1)
        kappa[f * n + g] = f === g ? 1 : over(kappa[f * n + g] ?? 0, whole);
    }
  };
}

/** Stakes of one owner in one supplier, held by several of its companies: all of it at most. */
function together(shares: readonly ArrayLike<number>[], draw: number): number {
  let sum = 0;
  for (const share of shares) sum += share[draw] ?? 0;
  return Math.min(1, sum);
}

/** Without any owner who decides a firm minds its own profit only; with one who may, it may mind another's alone. */
const over = (shared: number, whole: number): number => (shared === 0 ? 0 : shared / whole);
