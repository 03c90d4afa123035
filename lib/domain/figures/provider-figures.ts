import type { Figure, FigureSeries } from "../figure/figure.ts";
import type { ProviderProfile } from "../profiles/provider-profile.ts";
import { exact } from "../quantity/estimate.ts";
import { totalCell } from "../tables/amount-cell.ts";
import type { TieTotal } from "../ties/tie-totals.ts";

/** Announced, conditional and paid capital of the providers that put money into labs. */
export function capitalFigure(profiles: readonly ProviderProfile[], asOf: string): Figure {
  const backers = profiles.filter(({ capital }) => capital.announced.usd > 0).slice(0, 8);
  const [first] = backers;
  const amounts = (of: "announced" | "conditional" | "paid") =>
    knownAmounts(backers.map(({ capital }) => capital[of]));
  return {
    id: "capital",
    title:
      first === undefined
        ? "No provider has announced capital for a lab on this day"
        : `${first.party.name} has announced the most capital for labs; announced is not paid`,
    subtitle:
      "US dollars of equity and convertible notes in labs; bars are known amounts, at least; the three are never added",
    unit: "usd",
    kind: "bars",
    categories: backers.map(({ party }) => ({ id: party.id, label: party.name })),
    series: [
      { id: "announced", label: "Announced", ...amounts("announced") },
      { id: "conditional", label: "Conditional", ...amounts("conditional") },
      { id: "paid", label: "Paid", ...amounts("paid") },
    ],
    sourceLine: `Stakeline register as of ${asOf}; rollups, superseded and unconfirmed deals left out; no bar where nothing is on record or nothing is disclosed.`,
  };
}

/** The known sums with what each leaves out; an undisclosed amount has no high end to draw. */
function knownAmounts(totals: readonly TieTotal[]): Pick<FigureSeries, "values" | "notes"> {
  const cells = totals.map((total) => totalCell(total, (partyId) => partyId));
  return {
    values: cells.map(({ value }) => (typeof value === "number" ? exact(value) : null)),
    notes: cells.map(({ note }) => note ?? null),
  };
}
