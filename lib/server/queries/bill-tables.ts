import "server-only";
import type { BillExposure } from "../../domain/bill/bill-exposure.ts";
import { figureTable } from "../../domain/figure/to-table.ts";
import { billFigure } from "../../domain/figures/bill-figure.ts";
import type { Table } from "../../domain/table/table.ts";
import { billPathsTable } from "../../domain/tables/bill-paths-table.ts";
import { getBillExposure } from "./bill-exposure.ts";
import { type FoundExposure, getExposure } from "./exposure.ts";
import type { Maker } from "./tables.ts";

type Found = Extract<FoundExposure, { readonly state: "found" }>;

/** Tables of what the company's bills say, in the dimension named by `by=`. */
const ofBill =
  (make: (bill: BillExposure, found: Found) => Table | undefined): Maker =>
  async (view, query) => {
    const { found } = await getExposure(query.get("by") ?? undefined, view);
    const bill = found.state === "found" ? await getBillExposure(found, view) : null;
    const table = bill === null || found.state !== "found" ? undefined : make(bill, found);
    if (table === undefined || found.state !== "found") return undefined;
    const { isDemo, name } = found.portfolio.organisation;
    return { table, demo: isDemo ? name : null };
  };

/** The tables of what bills say of exposure, by the names their files have. */
export const BILL_TABLES: Readonly<Record<string, Maker>> = {
  "exposure-bill-figure": ofBill(({ operational, ...bill }, { exposure, portfolio }) =>
    operational === null
      ? undefined
      : figureTable(billFigure({ ...bill, operational }, exposure, portfolio.organisation.name)),
  ),
  "exposure-bill-paths": ofBill((bill, { market }) => billPathsTable(bill, market.parties)),
};
