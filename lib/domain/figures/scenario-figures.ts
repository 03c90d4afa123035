import type { Figure } from "../figure/figure.ts";
import { exact } from "../quantity/estimate.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import type { ScenarioFile } from "../routing/scenario/scenario-file.ts";
import type { PolicyResult, ScenarioResult } from "../routing/scenario/scenario-result.ts";

/** The first day of a month that follows so many after a day's own. */
export function monthAfter(day: PlainDate, months: number): PlainDate {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const count = year * 12 + (month - 1) + months;
  const two = (value: number) => `${value}`.padStart(2, "0");
  return `${Math.floor(count / 12)}-${two((count % 12) + 1)}-01`;
}

const sourceOf = (file: ScenarioFile): string =>
  `${file.name}; list prices as of ${file.asOf}, method ${file.methodVersion}, ${file.draws === 0 ? "no draws" : `${file.draws} draws with seed ${file.seed}`}.`;

/** The bill of each month, with the band that four draws in five fall into. */
export function fanFigure(result: PolicyResult, file: ScenarioFile): Figure {
  const byMonth = result.billByMonth;
  const last = byMonth?.at(-1);
  const spread = last === undefined || last.p50 === 0 ? 0 : (last.p90 - last.p10) / last.p50;
  return {
    id: "bill-by-month",
    title:
      last === undefined
        ? `What “${result.policyName}” costs month by month`
        : spread < 0.005
          ? `Chance hardly moves the bill of “${result.policyName}”`
          : `In month ${file.months} four draws in five lie within ${Math.round(spread * 100)} % of the middle bill of “${result.policyName}”`,
    subtitle:
      byMonth === null
        ? "US dollars a month, commitments included, without draws"
        : "US dollars a month, commitments included: the line is the middle draw, the shade P10 to P90",
    unit: "usd-per-month",
    kind: "steps",
    categories: result.usdByMonth.map((_, i) => ({
      id: monthAfter(file.asOf, i + 1),
      label: `Month ${i + 1}`,
    })),
    series: [
      {
        id: "bill",
        label: "Bill",
        values: result.usdByMonth.map((usd, i) => {
          const fan = byMonth?.[i];
          return fan === undefined ? exact(usd) : { low: fan.p10, point: fan.p50, high: fan.p90 };
        }),
      },
    ],
    sourceLine: sourceOf(file),
  };
}

/** How far an input was moved, as its name says at its end; empty where it does not. */
const rangeIn = (input: string): string => / \(([^()]+)\)$/.exec(input)?.[1] ?? "";

/** What the bill rests on most: where it goes when one input is low, and when it is high. */
export function tornadoFigure(result: PolicyResult, file: ScenarioFile): Figure {
  const [first] = result.tornado;
  const [range, ...others] = new Set(result.tornado.map(({ input }) => rangeIn(input)));
  // Said once where it is the same of all of them.
  const isSame = range !== undefined && range !== "" && others.length === 0;
  const nameOf = (input: string) => (isSame ? input.slice(0, -` (${range})`.length) : input);
  return {
    id: "tornado",
    title:
      first === undefined
        ? "Nothing uncertain moves the bill"
        : `The bill rests most on “${nameOf(first.input)}”`,
    subtitle: `US dollars over ${file.months} months, one input low and high${isSame ? ` (${range})` : ""}, the others as they are`,
    unit: "usd",
    kind: "bars",
    categories: result.tornado.map(({ input }) => ({ id: input, label: nameOf(input) })),
    series: [
      {
        id: "bill",
        label: "Bill",
        values: result.tornado.map(({ lowUsd, highUsd }) => ({
          low: Math.min(lowUsd, highUsd),
          point: null,
          high: Math.max(lowUsd, highUsd),
        })),
      },
    ],
    mark: { at: result.usdTotal, label: "The bill as expected" },
    sourceLine: sourceOf(file),
  };
}

/** Every mix that was looked at, by what it costs; drawn as points of two of cost, quality and independence. */
export const frontierFigure = (
  { frontier }: ScenarioResult,
  file: ScenarioFile,
  { title, subtitle }: { readonly title: string; readonly subtitle: string },
): Figure => ({
  id: "frontier-chart",
  title,
  subtitle,
  unit: "usd-per-month",
  kind: "bars",
  categories: frontier.map(({ name }, i) => ({ id: `${i}`, label: name })),
  series: [
    { id: "usd", label: "Cost", values: frontier.map(({ usdPerMonth }) => exact(usdPerMonth)) },
  ],
  sourceLine: sourceOf(file),
});
