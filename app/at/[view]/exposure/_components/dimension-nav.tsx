import Link from "next/link";
import { type Dimension, DIMENSIONS } from "@/lib/domain/exposure/dimension";
import { keysOf } from "@/lib/domain/quantity/closed-set";
import { type View, viewHref } from "@/lib/domain/view/view";

/** Whom the three answers are about; each choice is a link that can be kept and shared. */
export function DimensionNav({ current, view }: { current: Dimension; view: View }) {
  return (
    <nav aria-label="Exposure by" className="mb-2 text-sm">
      <p className="mb-1 text-muted">By</p>
      <ul className="flex flex-wrap gap-1">
        {keysOf(DIMENSIONS).map((dimension) => (
          <li key={dimension}>
            <Link
              href={viewHref(`/exposure?by=${dimension}`, view)}
              scroll={false}
              aria-current={dimension === current ? "page" : undefined}
              className="block border border-line px-3 py-1.5 text-ink no-underline hover:bg-raised aria-[current=page]:border-accent aria-[current=page]:bg-raised aria-[current=page]:font-semibold"
            >
              {DIMENSIONS[dimension].name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
