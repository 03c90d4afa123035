import { leaf, type Measured } from "../../explain/measured.ts";
import { type Estimate, evaluate } from "../../quantity/estimate.ts";
import { given } from "../given.ts";
import { type IndexDefinition, type Score, scored } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

/**
 * The goalposts, from the maxima of the EU Data Act: two months of notice with
 * 30 days of transition, and two months with seven where 30 days are not feasible.
 */
const STATUTORY_EXIT_DAYS = 90;
export const LONGEST_EXIT_DAYS = 270;
/** Where the statutory maximum lies on the scale. */
const STATUTORY_LEVEL = 0.5;

export const exitTime = {
  id: "exit-time",
  methodVersion: METHOD_VERSION,
  name: "Exit time (L2)",
  question: "How many days would it take to leave?",
  formula: "days = notice + max(transfer, re-engineering);  L2: 0 days is 0, 90 is .5, 270 is 1",
  symbols: {
    notice: "days of notice the contract asks for",
    transfer: "days to move the data out at the line's real speed",
    "re-engineering": "days to rebuild and test elsewhere",
    L2: "exit time on the scale, straight between the three goalposts",
  },
  unit: "index-0-1",
  range: [0, 1],
  bands: [
    { from: 0, label: "within the statutory maximum of 90 days", reference: 0 },
    { from: 0.5, label: "within the extended maximum of 270 days", reference: 0 },
    { from: 1, label: "beyond it", reference: 0 },
  ],
  missingData: "A duration that is only known between two ends gives a range of days.",
  limits: [
    "Days to re-engineer are the company's own estimate until a migration has been done.",
    "The statutory maxima bind providers to customers in the EU; elsewhere they are landmarks.",
  ],
  references: [
    {
      cite: "Regulation (EU) 2023/2854 (Data Act), Article 25: notice of at most two months, transition of at most 30 days, at most seven months where that is technically unfeasible",
      url: "https://eur-lex.europa.eu/eli/reg/2023/2854/oj",
    },
  ],
  ownConventions: [
    "What nobody has stated of an exit may take up to 540 days, twice the last goalpost, and move up to 1,000 terabytes.",
    "90 days at the middle of the scale.",
    "Two months and seven months are counted as 60 and 210 days.",
    "Transfer and re-engineering run side by side, after notice.",
  ],
  checkedBy: ["m_L2"],
  example: {
    given: "60 days of notice, 30 days of re-engineering, 9.26 days of transfer",
    explain: () =>
      exitTimeOf({
        noticeDays: given(60),
        transferDays: given(9.26),
        reengineeringDays: given(30),
      }).score.explanation,
  },
} as const satisfies IndexDefinition;

export type ExitTime = { readonly score: Score; readonly days: Estimate };

/**
 * How long leaving would take, and where that lies against the statutory maxima.
 *
 * Notice plus the longer of transfer and re-engineering; straight lines from 0
 * days (0) over 90 (.5) to 270 (1).
 *
 * @throws RangeError if a duration is negative
 *
 * @example
 * exitTimeOf({ noticeDays: given(60), transferDays: given(9), reengineeringDays: given(30) }).days.point;
 * // => 90
 */
export function exitTimeOf({
  noticeDays,
  transferDays,
  reengineeringDays,
}: {
  readonly noticeDays: Measured;
  readonly transferDays: Measured;
  readonly reengineeringDays: Measured;
}): ExitTime {
  const days = evaluate(
    (notice, transfer, rebuild) => notice + Math.max(transfer, rebuild),
    { of: noticeDays.value },
    { of: transferDays.value },
    { of: reengineeringDays.value },
  );
  const score = scored({
    label: exitTime.name,
    value: evaluate(exitTimeIndex, { of: days }),
    unit: exitTime.unit,
    how: "straight lines from 0 days (0) over 90 (.5) to 270 (1)",
    facts: [],
    inputs: [
      {
        label: "Days to leave",
        value: days,
        unit: "days",
        how: "notice plus the longer of transfer and re-engineering",
        facts: [],
        inputs: [
          leaf("Notice", "days", "notice period of the contract", noticeDays),
          leaf("Transfer", "days", "data volume over the line's real speed", transferDays),
          leaf("Re-engineering", "days", "days to rebuild and test elsewhere", reengineeringDays),
        ],
      },
    ],
  });
  return { score, days };
}

/** Exit time on its scale. @throws RangeError if the days are negative */
export function exitTimeIndex(days: number): number {
  if (!(days >= 0)) throw new RangeError(`an exit takes zero days or more; got ${days}`);
  if (days <= STATUTORY_EXIT_DAYS) return (STATUTORY_LEVEL * days) / STATUTORY_EXIT_DAYS;
  const beyond = (days - STATUTORY_EXIT_DAYS) / (LONGEST_EXIT_DAYS - STATUTORY_EXIT_DAYS);
  return Math.min(1, STATUTORY_LEVEL + (1 - STATUTORY_LEVEL) * beyond);
}
