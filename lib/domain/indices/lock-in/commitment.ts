import { leaf, type Measured } from "../../explain/measured.ts";
import { evaluate } from "../../quantity/estimate.ts";
import { given } from "../given.ts";
import { type IndexDefinition, type Score, scored } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const commitment = {
  id: "commitment",
  methodVersion: METHOD_VERSION,
  name: "Commitment (L3)",
  question: "How much of next year's spend is already promised?",
  formula: "L3 = min(1, committed / expected)",
  symbols: {
    committed: "spend promised to the provider for the next 12 months",
    expected: "spend expected with the provider in the next 12 months",
    L3: "the promised part, at most all of it",
  },
  unit: "share",
  range: [0, 1],
  bands: [],
  missingData: "An amount that is only known between two ends gives a range.",
  limits: [
    "A promise above what is expected counts as all of it; the shortfall appears in the board's exit cost.",
    "It looks one year ahead; a longer promise shows in the exit cost, not here.",
  ],
  references: [
    {
      cite: "Shapiro, C. and Varian, H. (1998), Information Rules: A Strategic Guide to the Network Economy (contractual commitments as a kind of lock-in)",
    },
  ],
  ownConventions: ["A horizon of 12 months."],
  checkedBy: ["m_L3"],
  example: {
    given: "3 million dollars promised of 4 million expected",
    explain: () =>
      commitmentOf({ committedUsd: given(3_000_000), expectedUsd: given(4_000_000) }).explanation,
  },
} as const satisfies IndexDefinition;

/**
 * How much of next year's spend with a provider is already promised to it.
 *
 * Committed over expected spend of the next 12 months, at most one.
 *
 * @throws RangeError if an amount is negative, or something is promised where nothing is expected
 *
 * @example
 * commitmentOf({ committedUsd: given(3), expectedUsd: given(4) }).value.point;
 * // => 0.75
 */
export function commitmentOf({
  committedUsd,
  expectedUsd,
}: {
  readonly committedUsd: Measured;
  readonly expectedUsd: Measured;
}): Score {
  for (const { value } of [committedUsd, expectedUsd])
    if (!(value.low >= 0)) throw new RangeError(`an amount of ${value.low}; expected zero or more`);
  if (expectedUsd.value.high === 0)
    throw new RangeError("commitment needs some spend expected in the next 12 months");
  return scored({
    label: commitment.name,
    value: evaluate(
      (committed, expected) => (committed === 0 ? 0 : Math.min(1, committed / expected)),
      { of: committedUsd.value },
      { of: expectedUsd.value, falling: true },
    ),
    unit: commitment.unit,
    how: "committed over expected spend, at most 1",
    facts: [],
    inputs: [
      leaf("Committed", "usd", "promised for the next 12 months", committedUsd),
      leaf("Expected", "usd", "expected in the next 12 months", expectedUsd),
    ],
  });
}
