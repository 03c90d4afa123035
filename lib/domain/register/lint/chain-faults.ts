import { cellIn, type RegisterRow } from "../register-row.ts";
import { templateOf } from "../templates.ts";
import { type Fault, faultOf } from "./fault.ts";

/**
 * Chains of B_05.02 that do not hold: rank 1 is the direct provider and its own recipient; a
 * link further on provides to somebody who stands one rank before it in the same chain.
 */
export function chainFaults(rows: readonly RegisterRow[]): Fault[] {
  const columns = templateOf("B_05.02").columns;
  const [rankColumn, recipientColumn] = ["c0050", "c0060"].map((code) =>
    columns.find((column) => column.code === code),
  );
  if (rankColumn === undefined || recipientColumn === undefined) return [];
  const links = rows.map((row, place) => ({
    row,
    place,
    chain: JSON.stringify([cellIn(row, "c0010").value, cellIn(row, "c0020").value]),
    provider: cellIn(row, "c0030").value,
    rank: Number(cellIn(row, "c0050").value),
    recipient: cellIn(row, "c0060").value,
  }));
  return [...Map.groupBy(links, ({ chain }) => chain).values()].flatMap((chain) =>
    chain.flatMap(({ row, place, provider, rank, recipient }): Fault[] => {
      const fault = (column: typeof rankColumn, message: string) =>
        faultOf(row, place, column, "ITS B_05.02", message);
      // An empty or odd rank is a fault of its cell.
      if (!Number.isInteger(rank) || cellIn(row, "c0050").value === "") return [];
      if (rank < 1)
        return [fault(rankColumn, "A rank is 1 for the direct provider, and more after it.")];
      if (rank === 1)
        return provider !== "" && recipient !== "" && provider !== recipient
          ? [
              fault(
                recipientColumn,
                "At rank 1 the provider itself is named again: the direct provider has no recipient before it.",
              ),
            ]
          : [];
      const before = chain.filter((link) => link.rank === rank - 1);
      if (before.length === 0)
        return [
          fault(
            rankColumn,
            `The chain has nobody at rank ${rank - 1}. Record who stands there, from the direct provider on.`,
          ),
        ];
      return recipient === "" ||
        before.some((link) => link.provider === recipient || link.provider === "")
        ? []
        : [
            fault(
              recipientColumn,
              `“${recipient}” provides nothing at rank ${rank - 1} of this chain. Name whom it provides to, one rank before it.`,
            ),
          ];
    }),
  );
}
