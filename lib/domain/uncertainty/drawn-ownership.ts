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
      const stake = stakes.find((one) => one.supplier === supplier);
      if (!isWhole && stake === undefined) return [];
      return [{ o, f, isWhole, share: stake === undefined ? null : inputs[end](stake.share) }];
    }),
  );
  const beta = new Float64Array(owners.length * n);
  const [known, own] = [new Float64Array(n), new Float64Array(n)];
  for (const { o, f, isWhole } of cells) if (isWhole) beta[o * n + f] = 1;
  let filledFor = -1;
  const fill = (draw: number): void => {
    if (draw === filledFor) return;
    filledFor = draw;
    known.fill(0);
    for (const { o, f, isWhole, share } of cells) {
      if (!isWhole && share !== null) beta[o * n + f] = share[draw] ?? 0;
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
      const control = beta[o * n + f] ?? 0;
      own[f] = (own[f] ?? 0) + control * control;
      for (let g = 0; g < n; g += 1)
        kappa[f * n + g] = (kappa[f * n + g] ?? 0) + control * (beta[o * n + g] ?? 0);
    }
    for (let f = 0; f < n; f += 1) {
      const whole = own[f] ?? 0;
      for (let g = 0; g < n; g += 1)
        kappa[f * n + g] = f === g ? 1 : whole === 0 ? 0 : (kappa[f * n + g] ?? 0) / whole;
    }
  };
}
