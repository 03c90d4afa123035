import { DIMENSIONS } from "../exposure/dimension.ts";
import type { Exposure } from "../exposure/exposure.ts";
import type { Figure } from "../figure/figure.ts";
import { exact } from "../quantity/estimate.ts";
import { MATERIAL_SHARE } from "../regulation/digital-operational-resilience.ts";
import { invoicedShares } from "../tables/exposure-tables.ts";

/** Bars that are read at a glance; every party is in the table below. */
const MOST_BARS = 10;

/** What stops without each party, beside its invoices, with the 10 % line. */
export function operationalFigure(
  { dimension, operational }: Exposure,
  asOf: string,
  company: string,
): Figure {
  const { name, plural, who } = DIMENSIONS[dimension];
  const shown = operational.parties
    .toSorted(
      (a, b) => b.score.value.high - a.score.value.high || b.score.value.low - a.score.value.low,
    )
    .slice(0, MOST_BARS);
  const left = operational.parties.length - shown.length;
  const over = operational.parties.filter(
    ({ score }) => score.value.low >= MATERIAL_SHARE - 1e-12,
  ).length;
  const may = operational.parties.filter(
    ({ score }) => score.value.high >= MATERIAL_SHARE - 1e-12,
  ).length;
  return {
    id: `exposure-operational-figure-${dimension}`,
    title:
      over === 0
        ? `No ${name.toLowerCase()} is known to stop a tenth of our work; ${may} may`
        : `${over === 1 ? `One ${name.toLowerCase()} stops` : `${over} ${plural} each stop`} a tenth or more of our work${may > over ? `; ${may - over} more may` : ""}`,
    subtitle: `Share of spend whose work depends on ${who}; hatched and whisker: may. Shares overlap and do not add up${left > 0 ? `. ${left} smaller ones are in the table` : ""}`,
    unit: "share",
    kind: "bars",
    categories: shown.map(({ key, label }) => ({ id: key, label })),
    series: [
      { id: "stops", label: "Stops without it", values: shown.map(({ score }) => score.value) },
      { id: "invoiced", label: "As invoiced", values: shown.map(({ invoiced }) => invoiced) },
    ],
    mark: { at: MATERIAL_SHARE, label: "10 % line" },
    sourceLine: `${company}, facts as of ${asOf}.`,
  };
}

/** Where the dollar ends, beside the invoices, the undisclosed drawn and named. */
export function economicFigure(
  { dimension, economic, invoiced }: Exposure,
  asOf: string,
  company: string,
): Figure {
  const { name, plural } = DIMENSIONS[dimension];
  const billed = invoicedShares(invoiced.lines);
  const labels = new Map(
    invoiced.lines.map(({ supplier, label }) => [supplier, label ?? supplier]),
  );
  const rows = [
    ...economic.ends.map(({ key, label, known }) => ({ id: key, label, ends: known })),
    // A vendor that passes on everything it is paid still sends the invoice.
    ...[...billed.keys()]
      .filter((key) => !economic.ends.some((end) => end.key === key))
      .map((key) => ({ id: key, label: labels.get(key) ?? key, ends: exact(0) })),
  ];
  const undisclosed = economic.undisclosedShare;
  const top = economic.ends[0];
  return {
    id: `exposure-economic-figure-${dimension}`,
    title:
      top === undefined
        ? `Which ${plural} our money reaches is not disclosed`
        : `The largest known part, ${percent(top.known.point ?? top.known.low)}, ends with ${top.label}${undisclosed.high > 0 ? `; ${percent(undisclosed.point ?? undisclosed.high)} cannot be followed` : ""}`,
    subtitle: `Share of spend that ends with each ${name.toLowerCase()}; what ends and the undisclosed add up to 100 %`,
    unit: "share",
    kind: "bars",
    categories: [
      ...rows.map(({ id, label }) => ({ id, label })),
      ...(undisclosed.high > 0
        ? [{ id: "undisclosed", label: "Undisclosed", unknown: true as const }]
        : []),
    ],
    series: [
      {
        id: "ends",
        label: "Ends here",
        values: [...rows.map(({ ends }) => ends), ...(undisclosed.high > 0 ? [undisclosed] : [])],
      },
      {
        id: "invoiced",
        label: "As invoiced",
        values: [
          ...rows.map(({ id }) => exact(billed.get(id) ?? 0)),
          ...(undisclosed.high > 0 ? [exact(0)] : []),
        ],
      },
    ],
    sourceLine: `${company}, facts as of ${asOf}. Bars run from the best value; whiskers span what is assumed.`,
  };
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
