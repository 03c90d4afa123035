import { type MethodEntry, methodEntry } from "@/lib/domain/indices/routing/method-entries";
import { type View, viewHref } from "@/lib/domain/view/view";

/** The way from numbers to the pages of the method that say how they are computed. */
export function HowComputed({ of, view }: { of: readonly MethodEntry[]; view: View }) {
  return (
    <p className="mt-2 text-xs text-muted" data-how-computed>
      How it is computed:{" "}
      {of.map((id, i) => (
        <span key={id}>
          {i > 0 && ", "}
          <a href={viewHref(`/method/${id}`, view)} className="inline-block py-1">
            {methodEntry(id)}
          </a>
        </span>
      ))}
      .
    </p>
  );
}
