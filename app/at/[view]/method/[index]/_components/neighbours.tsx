import type { IndexDefinition } from "@/lib/domain/indices/index-definition";
import { INDICES } from "@/lib/domain/indices/registry";
import { type View, viewHref } from "@/lib/domain/view/view";

/** The way on through the method in reading order. */
export function Neighbours({ of, view }: { of: string; view: View }) {
  const place = INDICES.findIndex(({ id }) => id === of);
  const before = INDICES[place - 1];
  const after = INDICES[place + 1];
  return (
    <nav aria-label="Reading order" className="mt-10 border-t border-line pt-3 text-sm">
      <ul className="flex flex-wrap justify-between gap-x-8">
        {before !== undefined && <Neighbour word="Previous" of={before} view={view} />}
        {after !== undefined && <Neighbour word="Next" of={after} view={view} />}
      </ul>
    </nav>
  );
}

function Neighbour({ word, of, view }: { word: string; of: IndexDefinition; view: View }) {
  return (
    <li>
      {word}:{" "}
      <a href={viewHref(`/method/${of.id}`, view)} className="inline-block py-1">
        {of.name}
      </a>
    </li>
  );
}
