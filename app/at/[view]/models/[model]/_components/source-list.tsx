import Link from "next/link";
import { type View, viewHref } from "@/lib/domain/view/view";

type Listed = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: string | null;
};

/** Where listings and prices were read. */
export function SourceList({ sources, view }: { sources: readonly Listed[]; view: View }) {
  return (
    <ul className="text-sm">
      {sources.map(({ id, title, publisher, published }) => (
        <li key={id} className="border-b border-line py-1">
          <Link href={viewHref(`/sources/${id}`, view)}>{title}</Link>
          <span className="text-muted">
            {[publisher, published].filter((part) => part !== null).map((part) => `, ${part}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
