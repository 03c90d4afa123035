import { concentrationBands } from "./concentration-bands.ts";
import type { Measured } from "../../explain/measured.ts";
import { estimate, type Estimate } from "../../quantity/estimate.ts";
import { herfindahl } from "../../stats/herfindahl.ts";
import { hillBounds } from "../../stats/hill-bounds.ts";
import { reconciled } from "../../stats/reconciled.ts";
import { given } from "../given.ts";
import { type IndexDefinition, type Score, scored } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";
import type { SpendLine } from "./spend-line.ts";
import {
  NOTHING_UNATTRIBUTED,
  shareNode,
  spendBySupplier,
  type SupplierSpend,
  unattributedNodes,
} from "./supplier-spend.ts";

export const vendorConcentration = {
  id: "vendor-concentration",
  methodVersion: METHOD_VERSION,
  name: "Vendor concentration",
  question: "How unevenly is our spend spread over suppliers?",
  formula: "H = sum(share[i]²)",
  symbols: {
    H: "the Herfindahl-Hirschman index; times 10,000 it is in the points that authorities quote",
    "share[i]": "spend with supplier i over all spend, unattributed spend included",
  },
  unit: "index-0-1",
  range: [0, 1],
  bands: concentrationBands(0),
  missingData:
    "Spend whose supplier is not known makes a range: at the low end it is spread over many small suppliers, at the high end all of it is with the largest.",
  limits: [
    "The bands were set for product markets, not for one buyer's suppliers; they are landmarks by analogy and colour the scale, no more.",
    "Two suppliers under one parent count as two here; read it beside look-through exposure and independent suppliers.",
    "It says nothing of how hard it would be to move the spend; see lock-in.",
  ],
  references: [
    {
      cite: "US Department of Justice, Herfindahl-Hirschman Index (bands at 1,000 and 1,800 points)",
      url: "https://www.justice.gov/atr/herfindahl-hirschman-index",
      recalled: true,
    },
    {
      cite: "US Department of Justice and Federal Trade Commission, Merger Guidelines (2023), Guideline 1",
      url: "https://www.justice.gov/atr/2023-merger-guidelines",
    },
  ],
  ownConventions: [
    "The index is applied to one buyer's spend; the Guidelines apply it to sellers in a market.",
  ],
  checkedBy: ["hhi_points", "hhi_bounds"],
  example: {
    given: "120, 120, 80 and 80 dollars with four suppliers",
    explain: () =>
      concentrationOf([
        { supplier: "A", usd: given(120) },
        { supplier: "B", usd: given(120) },
        { supplier: "C", usd: given(80) },
        { supplier: "D", usd: given(80) },
      ]).explanation,
  },
} as const satisfies IndexDefinition;

/**
 * How unevenly an organisation's spend is spread over its suppliers.
 *
 * Herfindahl-Hirschman index over spend shares, sum(share ** 2): 1/n when n
 * suppliers share spend equally, 1 when one takes it all. The range spans every
 * way the amounts and the owner of the unattributed spend could turn out.
 *
 * @throws RangeError if a line is negative or nothing was spent
 *
 * @example
 * concentrationOf([{ supplier: "a", usd: given(50) }, { supplier: "b", usd: given(50) }]).value;
 * // => { low: 0.5, point: 0.5, high: 0.5 }
 */
export function concentrationOf(
  lines: readonly SpendLine[],
  unattributed: Measured = NOTHING_UNATTRIBUTED,
): Score {
  const suppliers = spendBySupplier(lines, unattributed);
  return scored({
    label: vendorConcentration.name,
    value: concentrationRange(suppliers, unattributed),
    unit: vendorConcentration.unit,
    how: "sum of squared spend shares",
    facts: [],
    inputs: [...suppliers.map(shareNode), ...unattributedNodes(unattributed)],
  });
}

/** The index over suppliers already added up, for the indices that restate it. */
export function concentrationRange(
  suppliers: readonly Pick<SupplierSpend, "usd">[],
  unattributed: Measured,
): Estimate {
  const amounts = suppliers.map(({ usd }) => usd.value);
  if (amounts.every(({ high }) => high === 0)) return estimate(0, null, 1);
  const diversity = hillBounds(amounts, 2, unattributed.value);
  const points = amounts.flatMap(({ point }) => point ?? []);
  const allKnown = unattributed.value.high === 0 && points.length === amounts.length;
  return reconciled(1 / diversity.high, allKnown ? herfindahl(points) : null, 1 / diversity.low);
}
