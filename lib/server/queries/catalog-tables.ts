import "server-only";
import { figureTable } from "../../domain/figure/to-table.ts";
import { priceHistoryFigure } from "../../domain/figures/price-history-figure.ts";
import { priceHistoryTable } from "../../domain/tables/price-history-table.ts";
import { SERVICE_TIERS } from "../../domain/catalog/price.ts";
import {
  lifecycleTable,
  modelOfferingsTable,
  standInsTable,
} from "../../domain/tables/model-tables.ts";
import { countedPricesTable } from "../../domain/tables/counted-prices-table.ts";
import { namesTable } from "../../domain/tables/model-names-table.ts";
import { feedChangesTable } from "../../domain/tables/feed-changes-table.ts";
import { CHANGES_CONTROLS, PRICES_CONTROLS } from "../../domain/tables/prices-page-table.ts";
import { MODELS_CONTROLS } from "../../domain/tables/models-table.ts";
import { narrowTable } from "../../domain/table/narrow-table.ts";
import type { Table } from "../../domain/table/table.ts";
import { readTableQuery } from "../../domain/table/table-query.ts";
import { ANY } from "../../domain/view/kept-path.ts";
import type { View } from "../../domain/view/view.ts";
import { offeringsWithIds } from "./catalog.ts";
import { getModelDetails, type ModelDetails } from "./model.ts";
import { getModelsTable } from "./models.ts";
import { changesTable, getChangeList, getLatestChanges, getPricesTable } from "./prices.ts";
import { getSubstitutes } from "./substitutes.ts";
import { qualityScoresTable } from "./quality.ts";
import type { Maker } from "./tables.ts";

/** Tables of one model, named by `model=`. */
const ofModel =
  (make: (found: ModelDetails, view: View) => Table): Maker =>
  async (view, query) => {
    const found = await getModelDetails(query.get("model") ?? "", view);
    return found === undefined ? undefined : { table: make(found, view), demo: null };
  };

/** Tables of the pages on models and their prices. */
export const CATALOG_TABLES: Readonly<Record<string, Maker>> = {
  models: async (view, query) => {
    const tier = SERVICE_TIERS.find((one) => one === query.get("tier")) ?? "standard";
    const table = await getModelsTable(view, tier);
    return {
      table: narrowTable(table, readTableQuery(query, MODELS_CONTROLS), MODELS_CONTROLS),
      demo: null,
    };
  },
  prices: async (view, query) => ({
    table: narrowTable(
      await getPricesTable(view),
      readTableQuery(query, PRICES_CONTROLS),
      PRICES_CONTROLS,
    ),
    demo: null,
  }),
  "feed-changes": async (view) => ({
    table: feedChangesTable(await getLatestChanges(view)),
    demo: null,
  }),
  "price-changes": async (view, query) => {
    const asked = (name: string) => query.get(name) ?? ANY;
    const list = await getChangeList(
      { feed: asked("feed"), from: asked("from"), to: asked("to") },
      view,
    );
    if (list === undefined) return undefined;
    const table = changesTable(list);
    return {
      table: narrowTable(table, readTableQuery(query, CHANGES_CONTROLS), CHANGES_CONTROLS),
      demo: null,
    };
  },
  "price-steps": async (view, query) => {
    const [offering] = await offeringsWithIds([query.get("offering") ?? ""], view);
    const figure = offering === undefined ? undefined : priceHistoryFigure(offering, view.asOf);
    return figure === undefined ? undefined : { table: figureTable(figure), demo: null };
  },
  "price-history": async (view, query) => {
    const [offering] = await offeringsWithIds([query.get("offering") ?? ""], view);
    return offering === undefined
      ? undefined
      : { table: priceHistoryTable(offering, view.asOf), demo: null };
  },
  /** Of one model, named by `model=`; of every entry otherwise. */
  "quality-scores": async (view, query) => {
    const table = await qualityScoresTable(query.get("model"), view);
    return table === undefined ? undefined : { table, demo: null };
  },
  model: ofModel(({ model, groups, retired, parties, flags }, { asOf }) =>
    modelOfferingsTable(model, groups, retired, parties, flags, asOf),
  ),
  "model-stand-ins": ofModel(({ model, groups, ownerships, parties }) =>
    standInsTable(model, groups, ownerships, parties),
  ),
  "model-substitutes": async (view, query) => {
    const table = await getSubstitutes(query.get("model") ?? "", view);
    return table === undefined ? undefined : { table, demo: null };
  },
  "model-counted-prices": ofModel(({ model, offerings }, { asOf }) =>
    countedPricesTable(model, offerings, asOf),
  ),
  "model-lifecycle": ofModel(({ model, offerings, successors }, { asOf }) =>
    lifecycleTable(model, offerings, successors, asOf),
  ),
  "model-names": ofModel(({ model, names }) => namesTable(model, names)),
};
