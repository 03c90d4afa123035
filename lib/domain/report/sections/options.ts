import { leversTable } from "../../tables/lock-in-tables.ts";
import { frontierTable } from "../../tables/frontier-tables.ts";
import type { Block } from "../board-report.ts";
import {
  claimedTable,
  type Drafted,
  type DraftedSection,
  namedBy,
  sectionOf,
  sentence,
  telling,
} from "../drafted.ts";
import type { Material, ShownScenario } from "../material.ts";
import { explained } from "../origin-of-explanation.ts";
import { phrase } from "../phrase.ts";
import type { VendorScores } from "../../portfolio/portfolio-scores.ts";
import { simulated } from "./scenarios.ts";

/** What could be done: other ways to buy, and what would make each vendor easier to leave. */
export const optionsSection = ({ scenarios, scores }: Material): DraftedSection =>
  sectionOf({ id: "options", title: "Options", tells: "options" }, [
    ...scenarios.map(frontierBlock),
    sentence(
      phrase`What would lower each vendor’s lock-in; each row takes one barrier away and leaves the others as they are.`,
    ),
    ...scores.byVendor.map(leversBlock),
  ]);

/** Every mix that was looked at, by cost, quality and independence. */
export const frontierBlock = ({ id, name, file, result }: ShownScenario): Drafted<Block> => {
  const table = frontierTable(result);
  return claimedTable(
    { ...table, id: `scenarios/${id}/frontier`, title: `${name}: ${table.title.toLowerCase()}` },
    (row) => `${name}, among all mixes, ${namedBy("name")(row)}`,
    () => simulated(file, [...result.base, ...(result.shocked ?? [])]),
  );
};

/** What would make one vendor easier to leave. */
export const leversBlock = (vendor: VendorScores): Drafted<Block> => {
  const table = leversTable(vendor);
  const { vendorName } = vendor.contract;
  return telling(
    "options",
    claimedTable(
      { ...table, title: `${vendorName}: what would lower its lock-in` },
      (row) => `${vendorName}, ${namedBy("barrier")(row)}`,
      () => explained(vendor.lockIn.score.explanation, "lock-in"),
    ),
  );
};
