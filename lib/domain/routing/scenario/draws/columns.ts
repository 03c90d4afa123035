import type { Board } from "../../board.ts";
import type { ScenarioFile } from "../scenario-file.ts";

/** Whose the columns of a board are, by number. */
export type Columns = {
  readonly sellerIds: readonly string[];
  readonly labIds: readonly string[];
  readonly operatorIds: readonly string[];
  /** By column. */
  readonly sellerOf: Int32Array;
  readonly labOf: Int32Array;
  readonly operatorOf: Int32Array;
  /** 1 for each column that goes down with a seller, and after the sellers with a lab. */
  readonly groups: readonly Uint8Array[];
};

/** Reads the columns once for all draws; clouds with a commitment or a price of egress have a number even where they sell nothing. */
export function columnsOfBoard(
  { offerings }: Board,
  { commitments, egress }: ScenarioFile,
): Columns {
  const sellerIds = [...new Set(offerings.map(({ sellerId }) => sellerId))].toSorted();
  const labIds = [...new Set(offerings.map(({ labId }) => labId))].toSorted();
  const operatorIds = [
    ...new Set([
      ...offerings.map(({ operatorId }) => operatorId),
      ...commitments.map(({ operatorId }) => operatorId),
      ...(egress?.prices ?? []).map(({ operatorId }) => operatorId),
    ]),
  ].toSorted();
  return {
    sellerIds,
    labIds,
    operatorIds,
    sellerOf: Int32Array.from(offerings, ({ sellerId }) => sellerIds.indexOf(sellerId)),
    labOf: Int32Array.from(offerings, ({ labId }) => labIds.indexOf(labId)),
    operatorOf: Int32Array.from(offerings, ({ operatorId }) => operatorIds.indexOf(operatorId)),
    groups: [
      ...sellerIds.map((id) => Uint8Array.from(offerings, (one) => Number(one.sellerId === id))),
      ...labIds.map((id) => Uint8Array.from(offerings, (one) => Number(one.labId === id))),
    ],
  };
}
