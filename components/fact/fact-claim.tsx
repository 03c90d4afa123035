import Link from "next/link";
import { FlagButton } from "@/components/curation/flag-button";
import { Unknown } from "@/components/table/cell-content";
import type { FactNote } from "@/lib/domain/fact/fact-note";
import { originalText } from "@/lib/domain/fact/original-text";
import type { Source } from "@/lib/domain/fact/source";
import { type View, viewHref } from "@/lib/domain/view/view";
import { longDate } from "@/lib/format/date";
import { factValue, propertyLabel } from "@/lib/format/fact-value";
import { SourceNames } from "./source-names";

const ACCESS: Readonly<Record<Source["access"], string>> = {
  excerpt_read: "excerpt read",
  cited_in_material_read: "not opened by us yet",
  package_read: "package read",
  "made-up": "invented for the demo",
  none: "nothing found",
};

/** A source as a link to its page, with how much weight it carries. */
export function SourceLink({ source, view }: { source: Source; view: View }) {
  return (
    <span>
      <Link href={viewHref(`/sources/${source.id}`, view)} prefetch={false}>
        {source.title}
      </Link>
      <span className="text-muted">
        {" "}
        ({source.publisher}
        {source.tier === null ? "" : `, tier ${source.tier}`}, {ACCESS[source.access]})
      </span>
    </span>
  );
}

/** One fact: what is claimed, of whom, since when, how sure, and who says so. */
export function FactClaim({ note, view }: { note: FactNote; view: View }) {
  const { fact, about, sources } = note;
  return (
    <div className="border-l border-line pl-3 text-xs">
      <p>
        <span className="text-muted">{about}:</span> {propertyLabel(fact.property)}{" "}
        {fact.value === null ? (
          <Unknown>{factValue(fact)}</Unknown>
        ) : (
          <strong>{factValue(fact)}</strong>
        )}
        {fact.original !== null && <span> ({originalText(fact.original)})</span>}
        <span className="text-muted">
          {" "}
          since {longDate(fact.validFrom)}
          {fact.validTo === null ? "" : `, until ${longDate(fact.validTo)}`}; {fact.method},{" "}
          {fact.confidence} confidence
          {fact.rank === "normal" ? "" : `, ${fact.rank}`}
        </span>
      </p>
      {fact.note !== null && <p className="text-muted">{fact.note}</p>}
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            <SourceLink source={source} view={view} />
          </li>
        ))}
      </ul>
      {fact.subject.startsWith("offering/") || <FlagButton factId={fact.id} />}
    </div>
  );
}

/** One fact on one line, for the inside of an explanation: the claim, and its sources by publisher. */
export function FactLine({ note, view }: { note: FactNote; view: View }) {
  const { fact, about, sources } = note;
  return (
    <p className="border-l border-line pl-2 text-xs">
      <span className="text-muted">{about}:</span> {propertyLabel(fact.property)}{" "}
      <strong className="font-semibold">{factValue(fact)}</strong>{" "}
      <span className="text-muted">
        ({fact.method}, {fact.confidence})
      </span>{" "}
      <SourceNames sources={sources} view={view} />
    </p>
  );
}
