import type { BillExposure } from "../bill/bill-exposure.ts";
import { type Dimension, DIMENSIONS } from "../exposure/dimension.ts";
import type { OperationalExposure } from "../exposure/operational-exposure.ts";
import type { Figure } from "../figure/figure.ts";
import { type Estimate, exact, isExact } from "../quantity/estimate.ts";

/** Bars that are read at a glance; every path is in the table below. */
const MOST_BARS = 8;

/** The bill's dimension, and what contracts say in it; null where there are none to stand beside. */
type Beside = { readonly dimension: Dimension; readonly contracted: OperationalExposure | null };

/** Whom the work of the bill depends on, beside the contracts; what cannot be told is drawn and named. */
export function billFigure(
  bill: BillExposure & { readonly operational: OperationalExposure },
  { dimension, contracted: byContract }: Beside,
  company: string,
): Figure {
  const { name, plural, who } = DIMENSIONS[dimension];
  const { parties, open } = bill.operational;
  const shown = parties.slice(0, MOST_BARS);
  const [top] = shown;
  const left = parties.length - shown.length;
  const contracted = (key: string) =>
    byContract?.parties.find((one) => one.key === key)?.score.value ?? exact(0);
  return {
    id: `exposure-bill-figure-${dimension}`,
    title:
      top === undefined || top.score.value.low === 0
        ? `Which ${plural} the bill’s money for AI depends on is not said`
        : `${partOf(top.score.value)} of what the bill asks for AI depends on ${top.label}`,
    subtitle: `Share of spend whose work depends on ${who}; hatched: nobody can say for certain. Shares overlap and do not add up${left > 0 ? `. ${left} smaller ones are in the table` : ""}`,
    unit: "share",
    kind: "bars",
    categories: [
      ...shown.map(({ key, label }) => ({ id: key, label })),
      ...(open.share.high > 0
        ? [{ id: "open", label: `${name} not attributed`, unknown: true as const }]
        : []),
    ],
    series: [
      {
        id: "bill",
        label: "From the bill",
        values: [
          ...shown.map(({ score }) => score.value),
          ...(open.share.high > 0 ? [open.share] : []),
        ],
      },
      ...(byContract === null
        ? []
        : [
            {
              id: "contracts",
              label: "From contracts",
              values: [
                ...shown.map(({ key }) => contracted(key)),
                ...(open.share.high > 0 ? [byContract.open.share] : []),
              ],
            },
          ]),
    ],
    sourceLine: `${company}, bills of ${bill.from} up to ${bill.to}; facts of the register.`,
  };
}

const percent = (value: number): string => `${Math.round(value * 100)} %`;

const partOf = (value: Estimate): string =>
  isExact(value)
    ? percent(value.low)
    : `At least ${percent(value.low)} and up to ${percent(value.high)}`;
