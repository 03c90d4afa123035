import { EditLink } from "@/components/curation/edit-link";
import { FactClaim } from "./fact-claim";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import type { FactNotes } from "@/lib/domain/fact/fact-note";
import { type View } from "@/lib/domain/view/view";
import { propertyLabel } from "@/lib/format/fact-value";

/** Every claim in force about one subject, property by property, competing claims beside each other. */
export function ClaimsPage({
  question,
  finding,
  notes,
  view,
  children,
}: {
  question: string;
  finding: string;
  notes: FactNotes;
  view: View;
  children?: React.ReactNode;
}) {
  const byProperty = Map.groupBy(notes.values(), ({ fact }) => fact.property);
  // They are all about one.
  const [subject] = [...notes.values()].map(({ fact }) => fact.subject);
  return (
    <>
      <PageHeader question={question} finding={finding}>
        {children}
        {subject !== undefined && <EditLink subject={subject} />}
      </PageHeader>
      {[...byProperty].map(([property, claims]) => (
        <Section
          key={property}
          id={property}
          title={`${propertyLabel(property)}${claims.length > 1 ? ` (${claims.length} claims)` : ""}`}
        >
          <div className="space-y-4">
            {claims.map((note) => (
              <FactClaim key={note.fact.id} note={note} view={view} />
            ))}
          </div>
        </Section>
      ))}
    </>
  );
}
