import { asGiven, step } from "../../explain/step.ts";
import { requireShares } from "../../quantity/require-number.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const inputWithholding: IndexDefinition = {
  id: "input-withholding",
  methodVersion: METHOD_VERSION,
  name: "Withholding from rivals",
  question:
    "Would it pay a cloud that controls a lab to keep the lab's models from rival clouds altogether?",
  formula: "it pays where u > (1 - F) × M_U",
  symbols: {
    u: "vGUPPI_u, the pressure to foreclose rivals",
    F: "the part of the rival's lost purchases that comes back to the lab in other ways",
    M_U: "the lab's margin on what it sells the rival",
  },
  unit: "share",
  range: [0, 1],
  bands: [],
  missingData: "Without a margin and a part that comes back there is no threshold.",
  limits: [
    "The article says that a margin of 50 % and a part of 60 % make a threshold of 30 %; its own expression gives 20 %, and the expression is what is computed.",
  ],
  references: [
    {
      cite: "Moresi, S. and Salop, S. C. (2013), vGUPPI: scoring unilateral pricing incentives in vertical mergers, 79 Antitrust L.J. 185",
    },
  ],
  ownConventions: [],
  checkedBy: ["vert_arith"],
  example: {
    given: "A pressure of 15 % against a margin of 50 % of which 60 % comes back",
    explain: () => {
      const terms = { upstream: 0.15, returning: 0.6, upstreamMargin: 0.5 };
      return step(
        "Threshold",
        inputWithholding.unit,
        withholdingOf(terms).threshold,
        "above the pressure of 15 %, so withholding does not pay",
        [
          asGiven("Margin", "share", terms.upstreamMargin),
          asGiven("Part that comes back", "share", terms.returning),
        ],
      );
    },
  },
};

/**
 * Whether keeping an input from a rival altogether pays.
 *
 *     threshold = (1 - F) * M_U;  it pays where vGUPPI_u exceeds it
 *
 * @throws RangeError if the part or the margin lies outside 0 to 1
 *
 * @example
 * withholdingOf({ upstream: 0.15, returning: 0.6, upstreamMargin: 0.5 });
 * // => { threshold: 0.2, pays: false }
 */
export function withholdingOf({
  upstream,
  returning,
  upstreamMargin,
}: {
  readonly upstream: number;
  readonly returning: number;
  readonly upstreamMargin: number;
}): { readonly threshold: number; readonly pays: boolean } {
  requireShares({ returning, upstreamMargin });
  const threshold = (1 - returning) * upstreamMargin;
  return { threshold, pays: upstream > threshold };
}
