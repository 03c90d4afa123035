import Link from "next/link";
import type { DueRow } from "./due-row";

/** Whose facts are listed; the choice is in the address. */
export function OwnerChoice({
  chosen,
  due,
  me,
}: {
  chosen: string;
  due: readonly DueRow[];
  me: { readonly id: string; readonly count: number };
}) {
  const others = Map.groupBy(
    due.flatMap(({ owner }) => (owner === null || owner.id === me.id ? [] : [owner])),
    ({ id }) => id,
  );
  const choices = [
    { id: "all", name: "Everyone’s", count: due.length },
    { id: me.id, name: "Mine", count: me.count },
    { id: "nobody", name: "Nobody’s yet", count: due.filter(({ owner }) => owner === null).length },
    ...[...others].map(([id, own]) => ({ id, name: own[0]?.name ?? id, count: own.length })),
  ];
  return (
    <nav aria-label="Whose facts" className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
      {choices.map(({ id, name, count }) => (
        <Link
          key={id}
          href={`/data/staleness?owner=${id}`}
          aria-current={id === chosen ? "page" : undefined}
          className="inline-block min-h-6 aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
        >
          {name} ({count})
        </Link>
      ))}
    </nav>
  );
}
