import "server-only";
import { figureTable } from "../../domain/figure/to-table.ts";
import { billFigure } from "../../domain/figures/bill-figure.ts";
import type { Table } from "../../domain/table/table.ts";
import { billPathsTable } from "../../domain/tables/bill-paths-table.ts";
import { type FollowedBill, getBillExposure } from "./bill-exposure.ts";
import { getExposure } from "./exposure.ts";
import type { Maker } from "./tables.ts";

/** Tables of what the company's bills say, in the dimension named by `by=`. */
const ofBill =
  (make: (followed: FollowedBill) => Table | undefined): Maker =>
  async (view, query) => {
    const shown = await getExposure(query.get("by") ?? undefined, view);
    const followed = await getBillExposure(shown, view);
    const table = followed === null ? undefined : make(followed);
    if (followed === null || table === undefined) return undefined;
    const { isDemo, name } = followed.ground.company;
    return { table, demo: isDemo ? name : null };
  };

/** The tables of what bills say of exposure, by the names their files have. */
export const BILL_TABLES: Readonly<Record<string, Maker>> = {
  "exposure-bill-figure": ofBill(({ bill: { operational, ...bill }, ground }) =>
    operational === null
      ? undefined
      : figureTable(billFigure({ ...bill, operational }, ground, ground.company.name)),
  ),
  "exposure-bill-paths": ofBill(({ bill, ground }) => billPathsTable(bill, ground.market.parties)),
};
