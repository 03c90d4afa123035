import type { SheetPrice } from "../catalog/price-sheet.ts";
import type { Cell } from "../table/table.ts";

/** The page that a price's own source names for it, by the name of its site; null where it names none. */
export function pageCell(price: Pick<SheetPrice, "preferred"> | undefined): Cell {
  const page = price?.preferred.rows.find(({ sourceUrl }) => sourceUrl !== undefined)?.sourceUrl;
  const site = page === undefined ? undefined : /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(page)?.[1];
  return page === undefined || site === undefined
    ? { value: null, none: true, note: "none named" }
    : { value: site, href: page };
}
