import type { Explanation } from "../../explain/explanation.ts";
import { leaf, type Measured } from "../../explain/measured.ts";
import { type Estimate, evaluate, exact } from "../../quantity/estimate.ts";
import type { RouterMix } from "./router-mix.ts";

/** Money that enters: one contract's, at the node its mix spreads it from. */
export type DirectSpend = { readonly node: string; readonly label: string; readonly usd: Measured };

/** Everybody whom money reaches, with the name each goes by. */
export function nodesOf(
  spend: readonly DirectSpend[],
  mixes: readonly RouterMix[],
): ReadonlyMap<string, string> {
  const parts = mixes.flatMap((mix) => mix.parts ?? []);
  return new Map([
    ...mixes.map(({ intermediary }) => [intermediary, intermediary] as const),
    ...parts.map(({ recipient, label }) => [recipient, label ?? recipient] as const),
    ...spend.map(({ node, label }) => [node, label] as const),
  ]);
}

/** The contracts a node is paid on, and each division that leads to it. */
export function routesTo(
  node: string,
  spend: readonly DirectSpend[],
  mixes: readonly RouterMix[],
  flow: ReadonlyMap<string, Estimate>,
  names: ReadonlyMap<string, string>,
): Explanation[] {
  const paid = spend
    .filter((one) => one.node === node)
    .map(({ label, usd }) => leaf(label, "usd-per-year", "what we pay on the contract", usd));
  const through = mixes.flatMap(({ intermediary, parts }) =>
    (parts ?? [])
      .filter(({ recipient }) => recipient === node)
      .map(({ label, share }): Explanation => ({
        label: label ?? names.get(intermediary) ?? intermediary,
        value: evaluate(
          (amount, part) => amount * part,
          { of: flow.get(intermediary) ?? exact(0) },
          { of: share.value },
        ),
        unit: "usd-per-year",
        how: `part of what goes through ${names.get(intermediary) ?? intermediary}`,
        facts: [],
        inputs: [leaf("Part passed on", "share", "as on record", share)],
      })),
  );
  return [...paid, ...through];
}
