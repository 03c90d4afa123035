import type { BoardOffering } from "../board.ts";
import type { ShockTarget } from "../scenario/shock.ts";

const KEYS = {
  offering: "id",
  model: "modelId",
  seller: "sellerId",
  cloud: "operatorId",
  lab: "labId",
  region: "region",
} as const satisfies Record<ShockTarget["of"], keyof BoardOffering>;

/**
 * Whether a shock meets an offering.
 *
 * @example
 * isMet(offering, { of: "lab", id: "anthropic" }) // => true for every seller of its models
 */
export const isMet = (offering: BoardOffering, { of, id }: ShockTarget): boolean =>
  offering[KEYS[of]] === id;

/** The columns that pass, in order. */
export const columnsOf = (
  offerings: readonly BoardOffering[],
  test: (offering: BoardOffering) => boolean,
): number[] => offerings.flatMap((offering, column) => (test(offering) ? [column] : []));
