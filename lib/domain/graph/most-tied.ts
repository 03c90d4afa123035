import { byText } from "../quantity/text-order.ts";
import type { Edge } from "./network.ts";

/** As many parties as can be told apart in one drawing. */
export const MOST_DRAWN = 40;

/** Which parties are drawn, and which are left to the table. */
export type MostTied = { readonly drawn: readonly string[]; readonly left: readonly string[] };

/**
 * The parties with the largest amount of any one kind on the basis, then with
 * the most ties, then by id. Amounts of two kinds are never added to rank a party.
 */
export function mostTied(edges: readonly Edge[], most = MOST_DRAWN): MostTied {
  const sizes = new Map<string, { kinds: Map<string, number>; ties: number }>();
  for (const { from, to, kind, total, ties } of edges)
    for (const id of [from, to]) {
      const size = sizes.get(id) ?? { kinds: new Map<string, number>(), ties: 0 };
      size.kinds.set(kind, (size.kinds.get(kind) ?? 0) + total.usd);
      size.ties += Math.max(1, ties.length);
      sizes.set(id, size);
    }
  const ranked = [...sizes]
    .map(([id, { kinds, ties }]) => ({ id, usd: Math.max(0, ...kinds.values()), ties }))
    .toSorted((a, b) => b.usd - a.usd || b.ties - a.ties || byText(a.id, b.id))
    .map(({ id }) => id);
  return { drawn: ranked.slice(0, most), left: ranked.slice(most) };
}
