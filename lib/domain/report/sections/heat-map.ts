import { LOCK_IN_PARTS } from "../../indices/lock-in/lock-in.ts";
import { lockInFigure } from "../../figures/portfolio-figures.ts";
import { barrierOf, heatMapTable } from "../../tables/heat-map-table.ts";
import { altOf } from "../alt-of.ts";
import type { Block } from "../board-report.ts";
import { lockInClaim, vendorConflictClaim } from "../claims-of-scores.ts";
import { contractsBlock, coverageIn, gatesBlock } from "../contracts-block.ts";
import {
  asRecorded,
  claimedFigure,
  claimedTable,
  type Drafted,
  type DraftedSection,
  namedBy,
  type Origin,
  sectionOf,
  sentence,
} from "../drafted.ts";
import type { Material } from "../material.ts";
import { named } from "../phrase.ts";
import { explained } from "../origin-of-explanation.ts";
import { findingsOf } from "../../portfolio/findings.ts";

/** Vendors against indices, how hard each is to leave, and the lines that no average may hide. */
export function heatMapSection(material: Material): DraftedSection {
  const { scores } = material;
  const [, leaving = []] = findingsOf(scores).sentences;
  return sectionOf({ id: "heat-map", title: "Heat map" }, [
    sentence(leaving, "finding"),
    heatMapBlock(material),
    lockInBlock(material),
    contractsBlock(material),
    gatesBlock(scores.byVendor),
  ]);
}

function heatMapBlock({ scores }: Material): Drafted<Block> {
  return claimedTable(
    heatMapTable(scores),
    namedBy("vendor"),
    (row, { id }): Origin => {
      const vendor = scores.byVendor.find(({ contract }) => contract.id === row.id);
      if (vendor === undefined) return asRecorded([]);
      if (id === "lock-in") return lockInClaim(vendor);
      if (id === "conflict") return vendorConflictClaim(vendor);
      const part = LOCK_IN_PARTS.find((one) => one === id);
      const barrier = part === undefined ? undefined : barrierOf(vendor, part);
      return barrier === undefined ? asRecorded([]) : explained(barrier, id);
    },
    coverageIn(scores.byVendor),
  );
}

/** How hard each vendor is to leave, drawn. */
export function lockInBlock({ scores, inputs }: Material): Drafted<Block> {
  const figure = lockInFigure(scores, inputs.asOf, inputs.portfolio.organisation.name);
  const shown = scores.byVendor.toSorted(
    (a, b) => b.lockIn.score.value.high - a.lockIn.score.value.high,
  );
  return claimedFigure(
    figure,
    altOf(figure),
    (c) => {
      const vendor = shown[c];
      return vendor === undefined ? asRecorded([]) : lockInClaim(vendor);
    },
    // It holds names alone.
    [named(figure.title)],
  );
}
