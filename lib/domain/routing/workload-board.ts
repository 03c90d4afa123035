import type { Offering } from "../catalog/offering.ts";
import { labKey, operatorKey } from "../catalog/offering.ts";
import type { Board, BoardClass, BoardOffering } from "./board.ts";
import type { Candidates } from "./eligibility.ts";
import { candidatesFor, isNotOnSale } from "./eligibility.ts";
import type { QuoteTerms } from "./quote.ts";
import type { Workload } from "./workload.ts";

/** Today's workloads as a board, and what was found about each offering on the way. */
export type WorkloadBoard = {
  readonly board: Board;
  /** By class, in the board's order. */
  readonly candidates: readonly Candidates[];
};

/**
 * Workloads × offerings, priced on one day: what the page of today's work lets policies choose from.
 *
 * Only the accepted models of a workload and what it runs on are priced for it.
 * No quality is known here: a company's list of accepted models stands for it.
 *
 * @example
 * boardOfWorkloads(workloads, offerings, { day: "2026-11-22" }).board.usdPerMonth
 */
export function boardOfWorkloads(
  workloads: readonly Workload[],
  offerings: readonly Offering[],
  terms: QuoteTerms,
): WorkloadBoard {
  const known = new Set(offerings.map(({ id }) => id));
  const running = workloads.flatMap(({ currentSplit }) => currentSplit);
  const gone = new Set(running.map(({ offeringId }) => offeringId).filter((id) => !known.has(id)));
  const columns = [...offerings.map(columnOf), ...[...gone].map(columnOfUnknown)];
  const columnById = new Map(columns.map(({ id }, o) => [id, o]));
  const cells = workloads.length * columns.length;
  const usdPerMonth = new Float64Array(cells).fill(Number.NaN);
  const eligible = new Uint8Array(cells);
  const candidates = workloads.map((workload, w) => {
    const found = candidatesFor(workload, offerings, terms);
    const at = (id: string) => w * columns.length + (columnById.get(id) ?? 0);
    for (const { offering, quote } of found.eligible) {
      usdPerMonth[at(offering.id)] = quote.usd;
      eligible[at(offering.id)] = 1;
    }
    for (const { offering, quote, refusals } of found.refused)
      if (quote.kind === "quoted" && !isNotOnSale(refusals))
        usdPerMonth[at(offering.id)] = quote.usd;
    return found;
  });
  const tokens = workloads.map(
    ({ requestsPerMonth, inputTokens, outputTokens }) =>
      requestsPerMonth * (inputTokens + outputTokens),
  );
  const all = tokens.reduce((sum, count) => sum + count, 0);
  const classes = workloads.map(({ id, name, currentSplit }, w): BoardClass => ({
    id,
    name,
    volumeShare: all > 0 ? (tokens[w] ?? 0) / all : 0,
    qualityFloor: null,
    currentSplit: currentSplit.map(({ offeringId, share }) => ({
      offering: columnById.get(offeringId) ?? 0,
      share,
    })),
  }));
  const quality = new Float64Array(cells).fill(Number.NaN);
  return { board: { classes, offerings: columns, usdPerMonth, quality, eligible }, candidates };
}

const columnOf = (offering: Offering): BoardOffering => ({
  id: offering.id,
  name: `${offering.seller.name}, ${offering.sellerModelId}`,
  modelId: offering.model.id,
  sellerId: offering.seller.id,
  operatorId: operatorKey(offering),
  labId: labKey(offering),
  ownerId: operatorKey(offering),
  region: offering.scopeName === null ? offering.scope : `${offering.scope}:${offering.scopeName}`,
  capacityShare: null,
});

/** Work runs on it, and no catalog knows it. */
const columnOfUnknown = (id: string): BoardOffering => ({
  id,
  name: id,
  modelId: id,
  sellerId: id,
  operatorId: id,
  labId: id,
  ownerId: id,
  region: "unknown",
  capacityShare: null,
});
