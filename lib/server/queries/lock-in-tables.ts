import "server-only";
import { figureTable } from "../../domain/figure/to-table.ts";
import { contributionsFigure } from "../../domain/figures/lock-in-figures.ts";
import { dataActChange } from "../../domain/leaving/data-act-change.ts";
import type { VendorScores } from "../../domain/portfolio/portfolio-scores.ts";
import type { Table } from "../../domain/table/table.ts";
import { dataActTable } from "../../domain/tables/data-act-table.ts";
import {
  exitCostsTable,
  exitCostTable,
  exitDaysByVendorTable,
  exitDaysTable,
  gateMatrixTable,
  leversTable,
  lockInUnitsTable,
} from "../../domain/tables/lock-in-tables.ts";
import type { View } from "../../domain/view/view.ts";
import { getPosition, type Position } from "./scores.ts";
import type { Maker } from "./tables.ts";

/** Tables of the company's vendors; of one of them where `contract=` names it. */
const ofVendors =
  (
    make: (vendors: readonly VendorScores[], position: Position, view: View) => Table | undefined,
  ): Maker =>
  async (view, query) => {
    const position = await getPosition(view);
    if (position === undefined) return undefined;
    const asked = query.get("contract");
    const { byVendor } = position.scores;
    const vendors =
      asked === null ? byVendor : byVendor.filter(({ contract }) => contract.id === asked);
    const { isDemo, name } = position.portfolio.organisation;
    const table = vendors.length === 0 ? undefined : make(vendors, position, view);
    return table === undefined ? undefined : { table, demo: isDemo ? name : null };
  };

/** Tables of the one vendor that `contract=` names. */
const ofVendor = (make: (vendor: VendorScores, position: Position) => Table): Maker => {
  const made = ofVendors(([vendor], position) =>
    vendor === undefined ? undefined : make(vendor, position),
  );
  return async (view, query) => (query.has("contract") ? made(view, query) : undefined);
};

/** The tables of the pages on lock-in, by the names their files have. */
export const LOCK_IN_TABLES: Readonly<Record<string, Maker>> = {
  "lock-in-units": ofVendors((byVendor) => lockInUnitsTable({ byVendor })),
  "gate-matrix": ofVendors((byVendor) => gateMatrixTable({ byVendor })),
  contributions: ofVendors((vendors, { portfolio }, { asOf }) =>
    figureTable(contributionsFigure(vendors, asOf, portfolio.organisation.name)),
  ),
  "exit-costs": ofVendors((vendors, { market }) => exitCostsTable(vendors, market)),
  "exit-days-by-vendor": ofVendors((vendors) => exitDaysByVendorTable(vendors)),
  "data-act": ofVendors((vendors, { market }) =>
    dataActTable(vendors.map(({ contract }) => dataActChange(contract, market))),
  ),
  "exit-cost": ofVendor((vendor, { market }) => exitCostTable(vendor, market)),
  "exit-days": ofVendor((vendor) => exitDaysTable(vendor)),
  levers: ofVendor((vendor) => leversTable(vendor)),
};
