import type { IndexDefinition } from "@/lib/domain/indices/index-definition";
import { type View, viewHref } from "@/lib/domain/view/view";
import { estimateText } from "@/lib/format/estimate";

/** Indices by name, the question each answers, and what comes out of its worked example. */
export function IndexList({ indices, view }: { indices: readonly IndexDefinition[]; view: View }) {
  return (
    <dl className="grid gap-x-8 gap-y-5 text-sm md:grid-cols-2">
      {indices.map(({ id, name, question, example }) => {
        const { value, unit } = example.explain();
        return (
          <div key={id} id={id} className="scroll-mt-4">
            <dt className="font-semibold">
              <a href={viewHref(`/method/${id}`, view)} className="inline-block py-0.5">
                {name}
              </a>
            </dt>
            <dd>{question}</dd>
            <dd className="text-muted">
              {example.given}: {estimateText(value, unit)}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
