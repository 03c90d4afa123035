import Link from "next/link";
import type { FeedId } from "@/lib/domain/catalog/feed";
import type { ChangeList } from "@/lib/domain/catalog/price-changes";
import { type View, viewHref } from "@/lib/domain/view/view";

type Choice = { readonly id: FeedId; readonly name: string; readonly days: readonly string[] };

/** Which source to look at, and between which of the days on which it was read. */
export function ChangesNav({
  choices,
  list,
  view,
}: {
  choices: readonly Choice[];
  list: ChangeList;
  view: View;
}) {
  return (
    <nav aria-label="Sources and days" className="mb-4 space-y-1 text-sm">
      {choices.map(({ id, name, days }) => (
        <p key={id} className="flex flex-wrap gap-x-3">
          <span className={id === list.feedId ? "font-semibold" : "text-muted"}>{name}</span>
          {days.slice(1).map((to, i) => {
            const from = days[i] ?? to;
            const here = id === list.feedId && from === list.from && to === list.to;
            return (
              <Link
                key={to}
                href={viewHref(`/prices/changes?feed=${id}&from=${from}&to=${to}`, view)}
                aria-current={here ? "page" : undefined}
                className="aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
              >
                {from} to {to}
              </Link>
            );
          })}
        </p>
      ))}
    </nav>
  );
}
