import type { Figure, FigureSeries } from "../figure/figure.ts";
import type { ProviderProfile } from "../profiles/provider-profile.ts";
import { exact } from "../quantity/estimate.ts";
import { capitalised, totalCell } from "../tables/amount-cell.ts";
import type { Basis } from "../ties/basis.ts";
import type { TieTotal } from "../ties/tie-totals.ts";

const TITLES: Readonly<Record<Basis, readonly [found: (name: string) => string, none: string]>> = {
  announced: [
    (name) => `${name} has announced the most capital for labs; announced is not paid`,
    "No provider has announced capital for a lab on this day",
  ],
  committed: [
    (name) => `${name} has committed the most capital to labs, as far as it is known`,
    "No provider is known to have committed capital to a lab on this day",
  ],
  paid: [
    (name) => `${name} has paid the most capital into labs, as far as it is known`,
    "No provider is known to have paid capital into a lab by this day",
  ],
};

/** Capital of the providers that put money into labs, that of the basis first. */
export function capitalFigure(
  profiles: readonly ProviderProfile[],
  asOf: string,
  basis: Basis,
): Figure {
  const backers = profiles
    .filter(({ capital }) => capital[basis].usd > 0)
    .toSorted((a, b) => b.capital[basis].usd - a.capital[basis].usd)
    .slice(0, 8);
  const [first] = backers;
  const [found, none] = TITLES[basis];
  const amounts = [basis, ...SHOWN.filter((amount) => amount !== basis)].slice(0, SHOWN.length);
  return {
    id: "capital",
    title: first === undefined ? none : found(first.party.name),
    subtitle: `US dollars of equity and convertible notes in labs, those ${basis} first; bars are known amounts, at least, and are never added`,
    unit: "usd",
    kind: "bars",
    categories: backers.map(({ party }) => ({ id: party.id, label: party.name })),
    series: amounts.map((amount) => ({
      id: amount,
      label: capitalised(amount),
      ...knownAmounts(
        backers.map(({ capital }) => capital[amount]),
        amount,
      ),
    })),
    sourceLine: `Stakeline register as of ${asOf}; basis: ${basis}; rollups, superseded and unconfirmed deals left out; no bar where nothing is on record or nothing is disclosed.`,
  };
}

/** What is drawn beside the basis; no more than three bars a provider can be read. */
const SHOWN = ["announced", "conditional", "paid"] as const;

/** The known sums with what each leaves out; an undisclosed amount has no high end to draw. */
function knownAmounts(
  totals: readonly TieTotal[],
  amount: Basis | "conditional",
): Pick<FigureSeries, "values" | "notes"> {
  const cells = totals.map((total) =>
    totalCell(total, (partyId) => partyId, amount === "committed" ? "not known" : "not disclosed"),
  );
  return {
    values: cells.map(({ value }) => (typeof value === "number" ? exact(value) : null)),
    notes: cells.map(({ note }) => note ?? null),
  };
}
