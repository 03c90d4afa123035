import type { EconomicLookThrough } from "../indices/concentration/economic-look-through.ts";
import { effectiveSuppliersOf } from "../indices/concentration/effective-suppliers.ts";
import { largestSuppliersOf } from "../indices/concentration/largest-suppliers.ts";
import type { SpendLine } from "../indices/concentration/spend-line.ts";
import { supplierDiversityOf } from "../indices/concentration/supplier-diversity.ts";
import { concentrationOf } from "../indices/concentration/vendor-concentration.ts";
import { type Estimate, evaluate } from "../quantity/estimate.ts";
import type { Unit } from "../quantity/unit.ts";
import { reconciled } from "../stats/reconciled.ts";

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

const NOTHING_KNOWN: ExposureMeasures = {
  hhi: null,
  effective: null,
  cr1: null,
  cr2: null,
  cr3: null,
  hill0: null,
  hill1: null,
};

/**
 * How concentrated invoices are, by every measure of the panel.
 *
 * @throws RangeError if spend is negative or there is none
 */
export const invoiceMeasures = (lines: readonly SpendLine[]): ExposureMeasures => ({
  hhi: concentrationOf(lines).value,
  effective: effectiveSuppliersOf(lines).value,
  cr1: largestSuppliersOf(lines, 1).value,
  cr2: largestSuppliersOf(lines, 2).value,
  cr3: largestSuppliersOf(lines, 3).value,
  hill0: supplierDiversityOf(lines, 0).value,
  hill1: supplierDiversityOf(lines, 1).value,
});

/**
 * The same of where the money ends. Null where nothing is known to end anywhere:
 * any number would then be possible. Orders 0 and 1 leave out what is
 * undisclosed, because it could be spread over any number.
 */
export function lookThroughMeasures({ score, ends }: EconomicLookThrough): ExposureMeasures {
  if (!ends.some(({ usd }) => usd.low > 0)) return NOTHING_KNOWN;
  const known = ends.map(({ key, label, usd }) => ({
    supplier: key,
    label,
    usd: { value: usd, facts: [] },
  }));
  return {
    hhi: score.value,
    effective: evaluate((h) => 1 / h, { of: score.value, falling: true }),
    cr1: largest(ends, 1),
    cr2: largest(ends, 2),
    cr3: largest(ends, 3),
    hill0: supplierDiversityOf(known, 0).value,
    hill1: supplierDiversityOf(known, 1).value,
  };
}

/** At least the largest of what is known, at most the largest of what could be. */
function largest(ends: EconomicLookThrough["ends"], k: number): Estimate {
  const top = (of: readonly number[]) =>
    Math.min(
      1,
      of
        .toSorted((a, b) => b - a)
        .slice(0, k)
        .reduce((sum, share) => sum + share, 0),
    );
  const points = ends.flatMap(({ share }) => share.point ?? []);
  return reconciled(
    top(ends.map(({ known }) => known.low)),
    points.length === ends.length ? top(points) : null,
    top(ends.map(({ share }) => share.high)),
  );
}
