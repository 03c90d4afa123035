import type { Measured } from "../../explain/measured.ts";
import { bounds, type Estimate, evaluate } from "../../quantity/estimate.ts";
import { given } from "../given.ts";
import { type IndexDefinition, type Score, scored } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";
import type { SpendLine } from "./spend-line.ts";
import { NOTHING_UNATTRIBUTED } from "./supplier-spend.ts";
import { concentrationOf } from "./vendor-concentration.ts";

export const effectiveSuppliers = {
  id: "effective-suppliers",
  methodVersion: METHOD_VERSION,
  name: "Effective suppliers",
  question: "As concentrated as how many equally used suppliers?",
  formula: "n = 1 / H",
  symbols: {
    n: "the number of equally used suppliers that would be as concentrated",
    H: "vendor concentration, the sum of squared spend shares",
  },
  unit: "suppliers",
  range: [1, null],
  bands: [],
  missingData: "The range of vendor concentration, turned over.",
  limits: [
    "It counts suppliers as if nothing tied them to one another; independent suppliers takes the ties into account.",
    "It is the same knowledge as vendor concentration on a scale that people read more easily.",
  ],
  references: [
    {
      cite: 'Adelman, M. A. (1969), Comment on the "H" concentration measure as a numbers-equivalent, Review of Economics and Statistics 51',
      recalled: true,
    },
  ],
  ownConventions: [],
  checkedBy: ["hhi_norm"],
  example: {
    given: "50, 30 and 20 dollars with three suppliers",
    explain: () =>
      effectiveSuppliersOf([
        { supplier: "A", usd: given(50) },
        { supplier: "B", usd: given(30) },
        { supplier: "C", usd: given(20) },
      ]).explanation,
  },
} as const satisfies IndexDefinition;

/**
 * As concentrated as how many equally used suppliers the spend is.
 *
 * One over the sum of squared spend shares: two suppliers at 50 % are 2, at 90 and 10 % about 1.2.
 *
 * @throws RangeError if a line is negative, nothing was spent, or no spend at all
 * is attributed to a supplier, which leaves the number without an upper end
 *
 * @example
 * effectiveSuppliersOf([{ supplier: "a", usd: given(50) }, { supplier: "b", usd: given(50) }]).value.point;
 * // => 2
 */
export function effectiveSuppliersOf(
  lines: readonly SpendLine[],
  unattributed: Measured = NOTHING_UNATTRIBUTED,
): Score {
  const concentration = concentrationOf(lines, unattributed);
  return scored({
    label: effectiveSuppliers.name,
    value: inverse(concentration.value),
    unit: effectiveSuppliers.unit,
    how: "one over vendor concentration",
    facts: [],
    inputs: [concentration.explanation],
  });
}

/** Stands for any number: so many that nobody takes it for a count. */
export const ANY_NUMBER = 1e6;

/** From one supplier to any number of them: nothing of the money can be followed. */
export const anyNumberOfSuppliers = (label: string, missing: string): Score =>
  scored({
    label,
    value: bounds(1, ANY_NUMBER),
    unit: effectiveSuppliers.unit,
    how: "none of the money can be followed, so any number is possible",
    facts: [],
    inputs: [],
    missing,
  });

/** The number of equal suppliers that an index of concentration stands for. */
function inverse(concentration: Estimate): Estimate {
  if (concentration.low === 0)
    throw new RangeError("no spend is attributed, so any number of suppliers is possible");
  return evaluate((h) => 1 / h, { of: concentration, falling: true });
}
