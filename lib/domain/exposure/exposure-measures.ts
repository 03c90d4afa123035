import type { Measured } from "../explain/measured.ts";
import { effectiveSuppliersOf } from "../indices/concentration/effective-suppliers.ts";
import { largestSuppliersOf } from "../indices/concentration/largest-suppliers.ts";
import type { SpendLine } from "../indices/concentration/spend-line.ts";
import { supplierDiversityOf } from "../indices/concentration/supplier-diversity.ts";
import { NOTHING_UNATTRIBUTED } from "../indices/concentration/supplier-spend.ts";
import { concentrationOf } from "../indices/concentration/vendor-concentration.ts";
import type { Estimate } from "../quantity/estimate.ts";
import type { Unit } from "../quantity/unit.ts";

/** The measures of a panel, in reading order; what each is computed by has a definition of its own. */
export const MEASURES = {
  hhi: { label: "HHI", unit: "index-0-1" },
  effective: { label: "Effective number (1/HHI, Hill 2)", unit: "suppliers" },
  cr1: { label: "Largest (CR1)", unit: "share" },
  cr2: { label: "Two largest (CR2)", unit: "share" },
  cr3: { label: "Three largest (CR3)", unit: "share" },
  hill0: { label: "Count (Hill 0)", unit: "suppliers" },
  hill1: { label: "By entropy (Hill 1)", unit: "suppliers" },
} as const satisfies Record<string, { readonly label: string; readonly unit: Unit }>;
export type MeasureId = keyof typeof MEASURES;

export type ExposureMeasures = Readonly<Record<MeasureId, Estimate | null>>;

/**
 * How concentrated spend is, by every measure of the panel. Null where nothing
 * at all is known to end anywhere: any number would then be possible. Orders 0
 * and 1 leave out what is undisclosed, because it could be spread over any number.
 *
 * @throws RangeError if spend is negative or there is none
 */
export function exposureMeasures(
  lines: readonly SpendLine[],
  undisclosed: Measured = NOTHING_UNATTRIBUTED,
): ExposureMeasures {
  const known = lines.some(({ usd }) => usd.value.low > 0);
  if (!known)
    return {
      hhi: null,
      effective: null,
      cr1: null,
      cr2: null,
      cr3: null,
      hill0: null,
      hill1: null,
    };
  return {
    hhi: concentrationOf(lines, undisclosed).value,
    effective: effectiveSuppliersOf(lines, undisclosed).value,
    cr1: largestSuppliersOf(lines, 1, undisclosed).value,
    cr2: largestSuppliersOf(lines, 2, undisclosed).value,
    cr3: largestSuppliersOf(lines, 3, undisclosed).value,
    hill0: supplierDiversityOf(lines, 0).value,
    hill1: supplierDiversityOf(lines, 1).value,
  };
}
