import type { Figure } from "../figure/figure.ts";
import type { ProviderProfile } from "../profiles/provider-profile.ts";
import { exact } from "../quantity/estimate.ts";

/** Announced, conditional and paid capital of the providers that put money into labs. */
export function capitalFigure(profiles: readonly ProviderProfile[], asOf: string): Figure {
  const backers = profiles.filter(({ capital }) => capital.announced.usd > 0).slice(0, 8);
  const [first] = backers;
  return {
    id: "capital",
    title:
      first === undefined
        ? "No provider has announced capital for a lab on this day"
        : `${first.party.name} has announced the most capital for labs; announced is not paid`,
    subtitle:
      "US dollars of equity and convertible notes in labs; three amounts that are never added",
    unit: "usd",
    kind: "bars",
    categories: backers.map(({ party }) => ({ id: party.id, label: party.name })),
    series: [
      {
        id: "announced",
        label: "Announced",
        values: backers.map(({ capital }) => exact(capital.announced.usd)),
      },
      {
        id: "conditional",
        label: "Conditional",
        values: backers.map(({ capital }) => exact(capital.conditional.usd)),
      },
      {
        id: "paid",
        label: "Paid",
        values: backers.map(({ capital }) =>
          capital.paid.usd === 0 && capital.paid.undisclosed > 0 ? null : exact(capital.paid.usd),
        ),
      },
    ],
    sourceLine: `Stakeline register as of ${asOf}; rollups, superseded and unconfirmed deals left out; known amounts only.`,
  };
}
