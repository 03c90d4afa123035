import { FEEDS } from "../domain/catalog/feed.ts";
import type { ChangeKind, ChangeList } from "../domain/catalog/price-changes.ts";
import { longDate } from "./date.ts";
import { fixed } from "./number.ts";

/** How many prices a source raised, lowered, added and no longer lists, in one sentence. */
export function changesFinding({ feedId, from, to, changes, unread }: ChangeList): string {
  const of = (kind: ChangeKind) => changes.filter((change) => change.kind === kind).length;
  const parts = [
    [of("rose"), "rose"],
    [of("fell"), "fell"],
    [of("appeared"), "appeared"],
    [of("vanished"), "are no longer listed"],
    [unread, "could not be looked for"],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, what], i) =>
      i > 0
        ? `${fixed(count, 0)} ${what}`
        : `${fixed(count, 0)} ${count === 1 ? "price" : "prices"} ${what}`,
    );
  return `${FEEDS[feedId].name}, ${longDate(from)} to ${longDate(to)}: ${said.length === 0 ? "no price changed" : said.join(", ")}`;
}
