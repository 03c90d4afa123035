/** How long the network takes to read, drawing and tables included: of the register, and as it grows. */
import { graphDrawing } from "../../lib/domain/figure/graph-drawing.ts";
import { graphLayout } from "../../lib/domain/figure/graph-layout.ts";
import { NO_FILTER } from "../../lib/domain/graph/network-filter.ts";
import { type NetworkParts, readNetwork } from "../../lib/domain/graph/read-network.ts";
import { networkMatrix } from "../../lib/domain/tables/network-matrix.ts";
import { networkTable } from "../../lib/domain/tables/network-table.ts";
import type { Party } from "../../lib/domain/ties/party.ts";
import type { Tie } from "../../lib/domain/ties/tie.ts";
import type { View } from "../../lib/domain/view/view.ts";
import { time } from "./bench-time.ts";
import { exponentOf } from "./growth-exponent.ts";

/** All that the page shows of the network, as values. */
function everythingOf(parts: NetworkParts, view: View): void {
  const { edges, drawn, figure } = readNetwork(parts, NO_FILTER, view);
  graphDrawing(figure);
  networkTable(edges, drawn, parts.parties, view.basis);
  networkMatrix(edges, drawn, parts.parties);
}

/** A register of so many parties and ties, each tie as much as one of the real ones, between parties taken in turn. */
function grown(real: NetworkParts, parties: number, ties: number): NetworkParts {
  const models = [...real.parties.values()];
  const made = Array.from({ length: parties }, (_, i): Party[] => {
    const model = models[i % models.length];
    return model === undefined ? [] : [{ ...model, id: `party-${i}`, parentId: null }];
  }).flat();
  const id = (n: number) => `party-${n % parties}`;
  const madeTies = Array.from({ length: ties }, (_, i): Tie[] => {
    const model = real.ties[i % real.ties.length];
    // Two steps that share no divisor with the other, so that pairs repeat late.
    const [one, other] = [id(i * 7), id(i * 13 + Math.floor(i / parties) + 1)];
    return model === undefined
      ? []
      : [{ ...model, id: `tie-${i}`, providerId: one, counterpartyId: other }];
  }).flat();
  return {
    ties: madeTies,
    ownerships: [],
    commonInvestors: [],
    parties: new Map(made.map((party) => [party.id, party])),
    layout: graphLayout(
      made.map((party, i) => ({ id: party.id, column: i % 4 })),
      madeTies.map(({ providerId, counterpartyId }) => ({ a: providerId, b: counterpartyId })),
    ),
  };
}

/** Of the register, and of registers that are larger; the exponent says how it grows with ties. */
export function* networkMeasures(network: NetworkParts, view: View) {
  const { medianMs: networkMs } = time(() => everythingOf(network, view));
  yield {
    measure: "network-of-register",
    medianMs: Number(networkMs.toFixed(1)),
    allowedMs: 1_000,
    parties: network.parties.size,
    ties: network.ties.length,
  };
  let smaller: { readonly size: number; readonly ms: number } | undefined;
  for (const [parties, ties] of [
    [10, 100],
    [100, 1_000],
    [1_000, 10_000],
  ] as const) {
    const larger = grown(network, parties, ties);
    const { medianMs: ms } = time(() => everythingOf(larger, view), 5);
    yield {
      measure: "network-growth",
      parties,
      ties,
      medianMs: Number(ms.toFixed(1)),
      allowedMs: 5_000,
      exponent: exponentOf(smaller, { size: ties, ms }),
    };
    smaller = { size: ties, ms };
  }
}
