import Link from "next/link";
import type { Source } from "@/lib/domain/fact/source";
import { type View, viewHref } from "@/lib/domain/view/view";

/** Sources in a row, each by its publisher, with its title at hand. */
export function SourceNames({ sources, view }: { sources: readonly Source[]; view: View }) {
  return sources.map(({ id, title, publisher }) => (
    <Link
      key={id}
      href={viewHref(`/sources/${id}`, view)}
      prefetch={false}
      title={title}
      className="mr-2 inline-block py-0.5"
    >
      {publisher}
    </Link>
  ));
}
