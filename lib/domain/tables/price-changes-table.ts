import { FEEDS } from "../catalog/feed.ts";
import { CHANGE_KINDS, type ChangeList, type PriceChange } from "../catalog/price-changes.ts";
import { priceLimits } from "../catalog/price-limits.ts";
import { TOKEN_UNIT_NAMES } from "../catalog/unit-names.ts";
import type { Cell, Table } from "../table/table.ts";
import { byText } from "../quantity/text-order.ts";

/** What rose, fell, appeared and vanished at one feed; the largest moves first. */
export const priceChangesTable = ({
  feedId,
  from,
  to,
  changes,
  unchanged,
  unread,
}: ChangeList): Table => ({
  id: "price-changes",
  title: `What changed at ${FEEDS[feedId].name} from ${from} to ${to}`,
  note: `US dollars per million tokens. ${countsOf(changes)}; ${unchanged.toLocaleString("en-US")} prices are unchanged.${unreadIn(to, unread)} A price that a newer file no longer lists is not ended by that: the feed only no longer vouches for it.`,
  columns: [
    { id: "model", label: "Model", unit: null },
    { id: "seller", label: "Sold by", unit: null },
    { id: "unit", label: "For", unit: null },
    { id: "change", label: "Change", unit: null },
    { id: "tier", label: "Service tier", unit: null, exportOnly: true },
    { id: "prompts", label: "Prompts from", unit: "count", exportOnly: true },
    { id: "before", label: `On ${from}`, unit: "usd-per-mtok" },
    { id: "after", label: `On ${to}`, unit: "usd-per-mtok" },
    { id: "share", label: "By", unit: "share" },
    { id: "since", label: "In force from", unit: null },
    { id: "offering", label: "Offering", unit: null, exportOnly: true },
  ],
  rows: changes.toSorted(byMove).map(({ kind, offering, price, before, after, share, since }) => ({
    id: [offering.id, price.unit, price.serviceTier, price.minPromptTokens, hoursOf(price)].join(
      " ",
    ),
    cells: {
      change: { value: kind },
      model: { value: offering.model.name },
      seller: { value: offering.seller.name },
      unit: unitCell(price),
      tier: { value: price.serviceTier },
      prompts: { value: price.minPromptTokens },
      before: amount(before),
      after: amount(after),
      share: share === null ? { value: null, none: true, note: "none" } : { value: share },
      since: since === null ? { value: null, note: "not stated" } : { value: since },
      offering: { value: offering.id },
    },
  })),
});

const unreadIn = (day: string, unread: number): string =>
  unread === 0
    ? ""
    : ` ${unread} could not be looked for: rows of the file of ${day} have errors, and what is missing may be among them.`;

const amount = (usd: number | null): Cell =>
  usd === null ? { value: null, none: true, note: "not listed" } : { value: usd };

/** What is charged for, and of which requests where it is not of all. */
function unitCell(price: PriceChange["price"]): Cell {
  const note = priceLimits(price);
  return { value: TOKEN_UNIT_NAMES[price.unit], ...(note === "" ? {} : { note }) };
}

const hoursOf = ({ timeWindow }: PriceChange["price"]): string =>
  timeWindow === null ? "" : `, ${timeWindow.startUtc} to ${timeWindow.endUtc} UTC`;

const countsOf = (changes: readonly PriceChange[]): string =>
  CHANGE_KINDS.map(
    (kind) =>
      `${changes.filter((change) => change.kind === kind).length.toLocaleString("en-US")} ${kind}`,
  ).join(", ");

/** Rises and falls by how far they went, then what came and went, in the order of their names. */
function byMove(a: PriceChange, b: PriceChange): number {
  const moved = Math.abs(b.share ?? 0) - Math.abs(a.share ?? 0);
  return moved === 0 || Number.isNaN(moved)
    ? CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind) ||
        byText(a.offering.id, b.offering.id)
    : moved;
}
