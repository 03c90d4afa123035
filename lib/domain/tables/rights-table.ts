import type { Table } from "../table/table.ts";
import type { Party } from "../ties/party.ts";
import type { RightCell } from "../ties/right-cell.ts";
import { keysOf } from "../quantity/closed-set.ts";
import { RIGHT_CATEGORIES } from "../ties/tie-words.ts";

const ORDER = keysOf(RIGHT_CATEGORIES);

/** The rights register: a row a pair, a column a category. No score is made of it. */
export function rightsTable(
  id: string,
  cells: readonly RightCell[],
  parties: ReadonlyMap<string, Party>,
): Table {
  const name = (partyId: string) => parties.get(partyId)?.name ?? partyId;
  const pairs = Map.groupBy(cells, ({ providerId, labId }) => `${providerId}--${labId}`);
  return {
    id,
    title: "Rights register",
    note: "The six categories of the US FTC’s staff report on AI partnerships (January 2025). Unknown means looked for and not found; a register, not a score.",
    columns: [
      { id: "pair", label: "Pair", unit: null },
      ...ORDER.map((category) => ({
        id: category,
        label: RIGHT_CATEGORIES[category],
        unit: null,
      })),
    ],
    rows: [...pairs].map(([pair, ofPair]) => ({
      id: pair,
      cells: {
        pair: {
          value:
            ofPair[0] === undefined
              ? pair
              : `${name(ofPair[0].providerId)} – ${name(ofPair[0].labId)}`,
        },
        ...Object.fromEntries(
          ORDER.map((category) => {
            const cell = ofPair.findLast((one) => one.category === category);
            return [
              category,
              cell === undefined || cell.state === "unknown"
                ? { value: null, note: "unknown" }
                : { value: cell.state, href: `/rights/${cell.id}` },
            ];
          }),
        ),
      },
    })),
  };
}
