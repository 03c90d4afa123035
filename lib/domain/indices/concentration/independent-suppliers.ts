import type { Explanation } from "../../explain/explanation.ts";
import type { Measured } from "../../explain/measured.ts";
import { type Estimate, evaluate } from "../../quantity/estimate.ts";
import { entry, type Matrix, tabulate } from "../../stats/matrix.ts";
import { reconciled } from "../../stats/reconciled.ts";
import { likenessWithin } from "../../stats/similarity-diversity.ts";
import { given } from "../given.ts";
import { type IndexDefinition, type Score, scored } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";
import { effectiveSuppliersOf } from "./effective-suppliers.ts";
import type { SpendLine } from "./spend-line.ts";
import { NOTHING_UNATTRIBUTED, shareNode, spendBySupplier } from "./supplier-spend.ts";

export const independentSuppliers = {
  id: "independent-suppliers",
  methodVersion: METHOD_VERSION,
  name: "Independent suppliers",
  question: "How many independent suppliers do our suppliers act like, given who owns them?",
  formula: "n = 1 / (sᵀ Z s),  Z = min(1, (κ + κᵀ) / 2),  1 on the diagonal",
  symbols: {
    n: "the number of equally used, unrelated suppliers that would be as diverse",
    s: "spend shares",
    Z: "how alike two suppliers are, from 0 for strangers to 1 for one and the same",
    κ: "the weight one supplier's owners make it give to the other's profit (common ownership)",
  },
  unit: "suppliers",
  range: [1, null],
  bands: [],
  missingData:
    "The weights κ depend on owners that are not public, so each assumption about them is a scenario. The range runs over all scenarios, and there is no best value unless they agree. Unattributed spend goes to strangers at one end and to the best connected supplier at the other.",
  limits: [
    "Weights from common ownership are poorly identified: most of the range is assumption, not data.",
    "Only ownership is counted as likeness; shared chips, regions or software are not.",
    "A weight above one (owners who prefer the other company) counts as one.",
  ],
  references: [
    {
      cite: "Leinster, T. and Cobbold, C. (2012), Measuring diversity: the importance of species similarity, Ecology 93:477",
    },
    {
      cite: "Backus, M., Conlon, C. and Sinkinson, M. (2021), Common ownership in America: 1980-2017, AEJ: Microeconomics",
    },
  ],
  ownConventions: [
    "Profit weights taken as likeness, averaged over the two directions and cut off at one.",
    "Whoever holds unattributed spend is at worst the supplier best connected to the others.",
  ],
  checkedBy: ["m_indep", "lc_diversity"],
  example: {
    given: "Equal spend with three suppliers, two of which weigh each other's profit by one half",
    explain: () =>
      independentSuppliersOf(
        ["A", "B", "C"].map((supplier) => ({ supplier, usd: given(1) })),
        [
          {
            label: "as given",
            suppliers: ["A", "B", "C"],
            kappa: [
              [1, 0, 0],
              [0, 1, 0.5],
              [0, 0.5, 1],
            ],
            facts: [],
          },
        ],
      ).explanation,
  },
} as const satisfies IndexDefinition;

/** Profit weights among suppliers under one assumption about the owners who are not known. */
export type OwnershipScenario = {
  readonly label: string;
  /** The order of rows and columns; a supplier left out is a stranger to all. */
  readonly suppliers: readonly string[];
  readonly kappa: Matrix;
  readonly facts: readonly string[];
};

/**
 * How many independent suppliers our suppliers act like, once common owners are counted.
 *
 * Similarity-sensitive diversity 1 / (sᵀ Z s) in each scenario. The range runs
 * from the lowest to the highest; the point is null unless they meet. For
 * uncertain amounts it is a valid bound, since sᵀ Z s rises with each share.
 *
 * @throws RangeError if there is no scenario, a line is negative, nothing was
 * spent or no spend is attributed, or a matrix does not fit its suppliers
 *
 * @example
 * independentSuppliersOf(lines, [unrelated]).value; // as effectiveSuppliersOf(lines).value
 */
export function independentSuppliersOf(
  lines: readonly SpendLine[],
  scenarios: readonly OwnershipScenario[],
  unattributed: Measured = NOTHING_UNATTRIBUTED,
): Score {
  if (scenarios.length === 0)
    throw new RangeError("independence needs at least one ownership scenario");
  const suppliers = spendBySupplier(lines, unattributed);
  const ids = suppliers.map(({ supplier }) => supplier);
  const perScenario = scenarios.map((scenario) => ({
    scenario,
    value: independenceWithin(
      suppliers.map(({ share }) => share),
      similarityOf(scenario, ids),
      unattributed.value.high > 0,
    ),
  }));

  const lowest = Math.min(...perScenario.map(({ value }) => value.low));
  const highest = Math.max(...perScenario.map(({ value }) => value.high));
  const points = new Set(perScenario.map(({ value }) => value.point));
  const [agreed = null] = points.size === 1 ? points : [];
  return scored({
    label: independentSuppliers.name,
    value: reconciled(lowest, agreed, highest),
    unit: independentSuppliers.unit,
    how: "one over the spend shares' sum of products, each weighed by how alike the two suppliers are; over all ownership scenarios",
    facts: [],
    inputs: [
      ...perScenario.map(({ scenario, value }): Explanation => ({
        label: `With ownership ${scenario.label}`,
        value,
        unit: independentSuppliers.unit,
        how: "the same under one assumption about owners who are not public",
        facts: scenario.facts,
        inputs: [],
      })),
      { ...effectiveSuppliersOf(lines, unattributed).explanation, label: "Without any ties" },
      ...suppliers.map(shareNode),
    ],
    ...(scenarios.length > 1 && lowest < highest
      ? { missing: "Who holds the rest of each supplier, and with what control?" }
      : {}),
  });
}

/**
 * How alike each two suppliers are, from the weights their owners put on each other's profit.
 *
 *     Z = min(1, (κ + κᵀ) / 2),  1 on the diagonal
 *
 * @throws RangeError if the matrix does not fit the scenario's suppliers, or a weight is negative
 */
export function similarityOf(
  { suppliers, kappa, label }: OwnershipScenario,
  ids: readonly string[],
): number[][] {
  if (kappa.length !== suppliers.length || kappa.flat().some((weight) => !(weight >= 0)))
    throw new RangeError(`ownership ${label}: expected a weight of zero or more for each pair`);
  const places = ids.map((id) => suppliers.indexOf(id));
  return tabulate(ids.length, ids.length, (i, j) => {
    const [row, column] = [places[i] ?? -1, places[j] ?? -1];
    if (i === j) return 1;
    if (row < 0 || column < 0) return 0;
    return Math.min(1, (entry(kappa, row, column) + entry(kappa, column, row)) / 2);
  });
}

/**
 * How many independent suppliers shares act like, given how alike each two are.
 *
 * @throws RangeError if no share can be above zero
 */
export function independenceWithin(
  shares: readonly Estimate[],
  similarity: Matrix,
  isPartUnattributed: boolean,
): Estimate {
  const alike = evaluate((...s) => likenessWithin(s, similarity), ...shares.map((of) => ({ of })));
  if (alike.low === 0)
    throw new RangeError("no spend is attributed, so any number of suppliers is possible");
  const unknown = Math.max(0, 1 - shares.reduce((sum, { low }) => sum + low, 0));
  const best = Math.max(
    ...similarity.map((row) => row.reduce((sum, z, j) => sum + z * (shares[j]?.high ?? 0), 0)),
  );
  const worst = isPartUnattributed ? alike.high + 2 * unknown * best + unknown ** 2 : alike.high;
  return reconciled(
    1 / Math.min(1, worst),
    alike.point === null || isPartUnattributed ? null : 1 / alike.point,
    1 / alike.low,
  );
}
