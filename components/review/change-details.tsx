import Link from "next/link";
import { ClaimText } from "@/components/curation/claim-text";
import { SourceLink } from "@/components/fact/fact-claim";
import type { ChangeDetail } from "@/lib/domain/curation/proposal-on-show";
import type { View } from "@/lib/domain/view/view";
import { longDate } from "@/lib/format/date";
import { propertyLabel } from "@/lib/format/fact-value";

/** Changes as a reviewer judges them: before, after, and who says so. */
export function ChangeDetails({ details, view }: { details: readonly ChangeDetail[]; view: View }) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {details.map((detail) => (
        <li key={detail.position} className="py-3">
          <p className="text-sm">
            {detail.kind === "fact" ? (
              <>
                <strong>{propertyLabel(detail.property ?? "")}</strong>{" "}
                <Link href={`/data/records/${detail.target}`} prefetch={false}>
                  {detail.about}
                </Link>
              </>
            ) : (
              <strong>
                {detail.kind === "source"
                  ? detail.base === null
                    ? "A new source"
                    : "A source described anew"
                  : "A new subject"}
              </strong>
            )}
          </p>
          {detail.kind === "fact" ? (
            <div className="mt-2 grid gap-3 sm:grid-cols-2">
              <div>
                <p className="text-xs text-muted">Before</p>
                <ClaimText claim={detail.before} />
              </div>
              <div>
                <p className="text-xs text-muted">After</p>
                <ClaimText claim={detail.after} />
              </div>
              <Evidence detail={detail} view={view} />
            </div>
          ) : (
            <Description of={detail.described} before={detail.base} />
          )}
        </li>
      ))}
    </ol>
  );
}

function Evidence({ detail: { after, sources }, view }: { detail: ChangeDetail; view: View }) {
  if (after === null) return null;
  return (
    <div className="sm:col-span-2">
      <p className="text-xs text-muted">Evidence</p>
      <ul className="space-y-1 text-sm">
        {after.citations.map((citation, i) => {
          const source = sources.find(({ id }) => id === citation.source);
          return (
            <li key={`${citation.source}${i}`}>
              {source === undefined ? citation.source : <SourceLink source={source} view={view} />}
              {citation.locator !== null && <span>, {citation.locator}</span>}
              {citation.quote !== null && <q className="ml-1 italic">{citation.quote}</q>}
              {citation.retrieved !== null && (
                <span className="text-muted">, read {longDate(citation.retrieved)}</span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** A subject or source in its own fields, with what they were. */
function Description({ of, before }: { of: unknown; before: unknown }) {
  const fields = entriesOf(of);
  const former = new Map(entriesOf(before));
  return (
    <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-sm">
      {fields.map(([field, value]) => {
        const was = former.get(field);
        return (
          <div key={field} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-muted">{field}</dt>
            <dd className="min-w-0 wrap-anywhere">
              {before !== null && was !== undefined && was !== value && (
                <s className="mr-2 text-muted">{was}</s>
              )}
              {value}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

const entriesOf = (value: unknown): (readonly [string, string])[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).map(([field, part]) => [
        field,
        typeof part === "string" ? part : JSON.stringify(part),
      ])
    : [];
