import type { DrawnInputs } from "./drawn-score.ts";
import type { MixInputs, VendorInputs } from "./score-inputs.ts";

/** Where the money ends in one draw: by supplier, in their order, and what cannot be followed. */
export type DrawnMoney = {
  readonly suppliers: readonly string[];
  /** Whether some of it cannot be followed. */
  readonly isPartLost: boolean;
  /** Fills `usd` and returns the amount that cannot be followed. */
  readonly follow: (draw: number, usd: Float64Array) => number;
};

/**
 * Follows the money of every contract to the suppliers it ends with, draw by draw.
 *
 * A vendor that passes money on may receive some from another; vendors are taken
 * in an order in which every payer comes first. Money that goes in a circle among
 * vendors cannot be followed.
 */
export function bindMoney(
  vendors: readonly VendorInputs[],
  suppliers: readonly string[],
  inputs: DrawnInputs,
): DrawnMoney {
  const { inOrder, circular } = payersFirst(vendors);
  const places = new Map<string, number>();
  for (const party of [...suppliers, ...vendors.map(({ vendorId }) => vendorId)])
    if (!places.has(party)) places.set(party, places.size);
  for (const { mix } of vendors)
    for (const { party } of mix?.parts ?? [])
      if (!places.has(party)) places.set(party, places.size);
  const place = (party: string) => places.get(party) ?? 0;
  const direct = vendors.map(({ vendorId, spendPerYear }) => ({
    to: place(vendorId),
    usd: inputs.low(spendPerYear),
  }));
  const steps = inOrder.map((vendor) => ({
    from: place(vendor.vendorId),
    pass: bindMix(vendor.mix, inputs, place),
    // A vendor with several contracts passes on by the mix of each, in the part it has of the spend.
    usd: inputs.low(vendor.spendPerYear),
    siblings: vendors
      .filter(({ vendorId }) => vendorId === vendor.vendorId)
      .map(({ spendPerYear }) => inputs.low(spendPerYear)),
    isCircular: circular.has(vendor.id),
  }));
  const inflow = new Float64Array(places.size);
  const passed = new Float64Array(places.size);
  return {
    suppliers,
    isPartLost: steps.some(({ pass, isCircular }) => pass === null || isCircular),
    follow: (draw, usd) => {
      inflow.fill(0);
      passed.fill(0);
      for (const { to, usd: amount } of direct) inflow[to] = (inflow[to] ?? 0) + at(amount, draw);
      let lost = 0;
      for (const { from, pass, usd: own, siblings, isCircular } of steps) {
        const all = siblings.reduce((sum, sibling) => sum + at(sibling, draw), 0);
        const amount = ((inflow[from] ?? 0) * at(own, draw)) / all;
        if (pass === null || isCircular) {
          lost += amount;
          passed[from] = (passed[from] ?? 0) + amount;
          continue;
        }
        passed[from] = (passed[from] ?? 0) + pass(draw, amount, inflow);
      }
      suppliers.forEach((_, i) => {
        usd[i] = Math.max(0, (inflow[i] ?? 0) - (passed[i] ?? 0));
      });
      return lost;
    },
  };
}

/** Adds what goes on to each part's inflow and returns the sum of it. */
type Pass = (draw: number, amount: number, inflow: Float64Array) => number;

function bindMix(
  mix: MixInputs,
  inputs: DrawnInputs,
  place: (party: string) => number,
): Pass | null {
  if (mix === null) return null;
  if (mix.kind === "stated") {
    const parts = mix.parts.map(({ party, share }) => ({
      to: place(party),
      share: inputs.low(share),
    }));
    return (draw, amount, inflow) => {
      const sum = parts.reduce((all, { share }) => all + at(share, draw), 0);
      // Drawn apart, parts may add up to more than the whole; then they share the whole.
      const scale = amount / Math.max(1, sum);
      return parts.reduce((all, { to, share }) => {
        const usd = scale * at(share, draw);
        inflow[to] = (inflow[to] ?? 0) + usd;
        return all + usd;
      }, 0);
    };
  }
  const parts = mix.parts.map(({ party, of }) => ({
    to: place(party),
    of: of.map(({ usd, share }) => ({ usd: inputs.low(usd), share })),
  }));
  const all = mix.all.map(inputs.low);
  return (draw, amount, inflow) => {
    const whole = all.reduce((sum, usd) => sum + at(usd, draw), 0);
    return parts.reduce((sum, { to, of }) => {
      const part = of.reduce((work, { usd, share }) => work + at(usd, draw) * share, 0);
      const usd = (amount * part) / whole;
      inflow[to] = (inflow[to] ?? 0) + usd;
      return sum + usd;
    }, 0);
  };
}

/** Vendors so ordered that whoever pays another comes before it, and those in a circle. */
function payersFirst(vendors: readonly VendorInputs[]): {
  inOrder: readonly VendorInputs[];
  circular: ReadonlySet<string>;
} {
  const inOrder: VendorInputs[] = [];
  let left = [...vendors];
  const paysTo = (payer: VendorInputs, vendorId: string) =>
    payer.mix?.parts.some(({ party }) => party === vendorId) ?? false;
  while (left.length > 0) {
    const free = left.filter(
      ({ vendorId }) =>
        !left.some((payer) => payer.vendorId !== vendorId && paysTo(payer, vendorId)),
    );
    if (free.length === 0) break;
    inOrder.push(...free);
    left = left.filter((vendor) => !free.includes(vendor));
  }
  return { inOrder: [...inOrder, ...left], circular: new Set(left.map(({ id }) => id)) };
}

const at = (values: Float64Array, draw: number): number => values[draw] ?? 0;
