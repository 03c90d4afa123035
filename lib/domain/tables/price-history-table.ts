import { FEEDS } from "../catalog/feed.ts";
import type { Offering } from "../catalog/offering.ts";
import { AGREEMENT_NAMES } from "../catalog/price-agreement.ts";
import { priceHistory } from "../catalog/price-history.ts";
import { TOKEN_UNIT_NAMES } from "../catalog/unit-names.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import type { Table } from "../table/table.ts";

/** Every step of an offering's prices up to a day, unit by unit, with who says so. */
export const priceHistoryTable = (offering: Offering, day: PlainDate): Table => ({
  id: "price-history",
  title: `What ${offering.model.name} at ${offering.seller.name} has cost`,
  note: `US dollars per million tokens, standard tier, up to ${day}. A price holds from its first day until the next; between two steps nothing is known.`,
  columns: [
    { id: "unit", label: "For", unit: null },
    { id: "prompts", label: "Prompts from", unit: "count" },
    { id: "from", label: "From", unit: null },
    { id: "to", label: "Until before", unit: null },
    { id: "shown", label: "Price", unit: "usd-per-mtok" },
    { id: "by", label: "As stated by", unit: null },
    { id: "agreement", label: "Agreement", unit: null },
    { id: "lowest", label: "Lowest stated", unit: "usd-per-mtok" },
    { id: "highest", label: "Highest stated", unit: "usd-per-mtok" },
  ],
  rows: priceHistory(offering, day).flatMap(({ unit, minPromptTokens, steps }) =>
    steps.map(({ from, to, price }) => ({
      id: [unit, minPromptTokens, from ?? "before"].join(" "),
      cells: {
        unit: { value: TOKEN_UNIT_NAMES[unit] },
        prompts: { value: minPromptTokens },
        from: from === null ? { value: null, note: "since when is not known" } : { value: from },
        to: to === null ? { value: null, none: true, note: "still" } : { value: to },
        shown: { value: price.preferred.usdPerMtok },
        by: {
          value: FEEDS[price.preferred.feedId].name,
          href: `/sources/${price.rows[0]?.sourceId ?? ""}`,
        },
        agreement: { value: AGREEMENT_NAMES[price.agreement] },
        lowest: { value: price.lowest.usdPerMtok },
        highest: { value: price.highest.usdPerMtok },
      },
    })),
  ),
});
