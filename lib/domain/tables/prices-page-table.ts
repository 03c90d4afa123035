import { precedenceOf } from "../catalog/feed-precedence.ts";
import { modelPath } from "../catalog/model-path.ts";
import type { Seller } from "../catalog/offering.ts";
import { priceLimits } from "../catalog/price-limits.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import type { Cell, Column, Table } from "../table/table.ts";
import type { TableControls } from "../table/table-query.ts";
import { scopeCell } from "./models-table.ts";
import { pageCell } from "./page-cell.ts";
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

/** Columns in reading order; those of the feeds stand where the dots are. */
const ORDER = ["model", "seller", "unit", "shown", "cost", "spread", "agreement", "scope", "…"];
const BEHIND = ["flags", "flagged", "by", "page", "rule", "seen", "tier", "from"];
/** Read elsewhere in the row, or of use in a file alone. */
const AT_FIRST_HIDDEN = ["flagged", "tier", "from"];

const ADDED: readonly Column[] = [
  { id: "rule", label: "Shown because", unit: null },
  { id: "flagged", label: "Looks odd", unit: null },
  { id: "page", label: "Page it names", unit: null },
];

/** What each source says, with the rule by which one of them is shown and the way to model and source. */
export function pricesPageTable(compared: readonly ComparedPrice[], day: PlainDate): Table {
  const table = pricesComparedTable(compared, day);
  const place = ({ id }: Column) => {
    const [front, back] = [ORDER.indexOf(id), BEHIND.indexOf(id)];
    if (front >= 0) return front;
    return back < 0 ? ORDER.indexOf("…") : ORDER.length + back;
  };
  const last = ["sellerModelId", "offering"];
  return {
    ...table,
    columns: [...table.columns, ...ADDED]
      .map((column) =>
        AT_FIRST_HIDDEN.includes(column.id) ? { ...column, exportOnly: true } : column,
      )
      .toSorted((a, b) => last.indexOf(a.id) - last.indexOf(b.id) || place(a) - place(b)),
    rows: table.rows.map(({ id, cells }, i) => {
      const one = compared[i];
      if (one === undefined) return { id, cells };
      const sourceId = one.price.preferred.rows[0]?.sourceId;
      return {
        id,
        cells: {
          ...cells,
          model: { value: one.offering.model.name, href: modelPath(one.offering.model.id) },
          scope: scopeCell(one.offering),
          unit: unitCell(one, cells["unit"]),
          by: { ...cells["by"], value: cells["by"]?.value ?? null, ...sourceLink(sourceId) },
          page: pageCell(one.price),
          rule: ruleCell(one),
          flagged: { value: one.flags.length > 0 ? "yes" : "no" },
        },
      };
    }),
  };
}

/** What is charged for, and of which prompts and tier where that is not the ordinary case. */
function unitCell({ serviceTier, price }: ComparedPrice, cell: Cell = { value: null }): Cell {
  const note = priceLimits({ ...price, serviceTier, timeWindow: null });
  return note === "" ? cell : { ...cell, note };
}

/** What needs a decision first: disputes by how far they are apart, then what looks odd, then the rest as it was. */
export const mostPressingFirst = (compared: readonly ComparedPrice[]): ComparedPrice[] => {
  const rank = ({ price, flags }: ComparedPrice) =>
    price.agreement === "disputed" ? 0 : flags.length > 0 ? 1 : 2;
  return compared.toSorted(
    (a, b) => rank(a) - rank(b) || (rank(a) === 0 ? b.price.spread - a.price.spread : 0),
  );
};

const sourceLink = (sourceId: string | undefined) =>
  sourceId === undefined ? {} : { href: `/sources/${sourceId}` };

/** Why one feed's price is shown and not another's. */
function ruleCell({ offering: { seller }, price: { preferred, said } }: ComparedPrice): Cell {
  const counting = said.filter(({ standing }) => standing === "counts");
  const feeds = new Set(counting.map(({ feedId }) => feedId)).size;
  const rank = precedenceOf(preferred.feedId, priced(seller));
  if (rank === 0)
    return {
      value: said.some(({ standing }) => standing === "other-hours")
        ? "own contract in its hours, the list in the others"
        : "own contract, which is what we pay",
    };
  if (rank === 1) return { value: "official feed of the seller" };
  if (feeds < 2)
    return { value: "the only source", ...(counting.length > 1 ? { note: "it says both" } : {}) };
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
  /** Of ids that name no region: what sources say of them is not compared. */
  readonly scopeUnknown: number;
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
    scopeUnknown: of("scope-unknown"),
    flagged: compared.filter(({ flags }) => flags.length > 0).length,
  };
}
