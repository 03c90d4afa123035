import { precedenceOf } from "../catalog/feed-precedence.ts";
import { modelPath } from "../catalog/model-path.ts";
import type { Seller } from "../catalog/offering.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import type { Cell, Column, Table } from "../table/table.ts";
import type { TableControls } from "../table/table-query.ts";
import { type ComparedPrice, pricesComparedTable } from "./prices-compared-table.ts";

/** By what the comparison of prices is narrowed. */
export const PRICES_CONTROLS: TableControls = {
  searched: ["model", "seller", "sellerModelId", "flags"],
  facets: ["agreement", "flagged", "seller", "unit", "tier", "by"],
  lists: [],
  range: "shown",
};

/** By what a list of changes is narrowed. */
export const CHANGES_CONTROLS: TableControls = {
  searched: ["model", "seller", "offering"],
  facets: ["change", "seller", "unit", "tier"],
  lists: [],
  range: null,
};

const ADDED: Readonly<Record<string, Column>> = {
  by: { id: "rule", label: "Shown because", unit: null },
  flags: { id: "flagged", label: "Looks odd", unit: null, exportOnly: true },
};

/** What each source says, with the rule by which one of them is shown and the way to model and source. */
export function pricesPageTable(compared: readonly ComparedPrice[], day: PlainDate): Table {
  const table = pricesComparedTable(compared, day);
  return {
    ...table,
    columns: table.columns.flatMap((column) => {
      const after = ADDED[column.id];
      return after === undefined ? [column] : [column, after];
    }),
    rows: table.rows.map(({ id, cells }, i) => {
      const one = compared[i];
      if (one === undefined) return { id, cells };
      const sourceId = one.price.preferred.rows[0]?.sourceId;
      return {
        id,
        cells: {
          ...cells,
          model: { value: one.offering.model.name, href: modelPath(one.offering.model.id) },
          by: { ...cells["by"], value: cells["by"]?.value ?? null, ...sourceLink(sourceId) },
          rule: ruleCell(one),
          flagged: { value: one.flags.length > 0 ? "yes" : "no" },
        },
      };
    }),
  };
}

const sourceLink = (sourceId: string | undefined) =>
  sourceId === undefined ? {} : { href: `/sources/${sourceId}` };

/** Why one feed's price is shown and not another's. */
function ruleCell({ offering: { seller }, price: { preferred, said } }: ComparedPrice): Cell {
  const witnesses = said.filter(({ standing }) => standing === "counts").length;
  const rank = precedenceOf(preferred.feedId, priced(seller));
  if (rank === 0) return { value: "own contract, which is what we pay" };
  if (rank === 1) return { value: "official feed of the seller" };
  if (witnesses < 2) return { value: "the only one that counts" };
  return {
    value:
      seller.kind === "first-party"
        ? "believed first on makers’ own prices"
        : "believed first on clouds and hosts",
  };
}

const priced = ({ id, kind }: Seller) => (kind === undefined ? undefined : { id, kind });

/** What the comparison comes to. */
export type PriceCounts = {
  readonly prices: number;
  readonly confirmed: number;
  readonly single: number;
  readonly disputed: number;
  /** Offerings on which something looks odd. */
  readonly flagged: number;
};

export function priceCounts(compared: readonly ComparedPrice[]): PriceCounts {
  const of = (agreement: ComparedPrice["price"]["agreement"]) =>
    compared.filter(({ price }) => price.agreement === agreement).length;
  return {
    prices: compared.length,
    confirmed: of("confirmed"),
    single: of("single-source"),
    disputed: of("disputed"),
    flagged: compared.filter(({ flags }) => flags.length > 0).length,
  };
}
