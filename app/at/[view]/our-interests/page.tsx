import type { Metadata } from "next";
import { FactClaim } from "@/components/fact/fact-claim";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { Unknown } from "@/components/table/cell-content";
import { viewHref } from "@/lib/domain/view/view";
import { listOwnInterests } from "@/lib/server/queries/our-interests";
import { viewOf } from "../view-params";

export const metadata: Metadata = { title: "Our interests" };

export default async function OurInterestsPage({ params }: PageProps<"/at/[view]/our-interests">) {
  const view = await viewOf(params);
  const interests = await listOwnInterests(view);
  const open = interests.filter(
    ({ statements }) => !statements.some(({ fact }) => fact.value !== null),
  ).length;
  return (
    <>
      <PageHeader
        question="Have those who keep this register an interest of their own in it?"
        finding={
          open === 0
            ? "Every question about our own interests is answered"
            : `${open} of ${interests.length} questions about our own interests are not answered yet`
        }
      >
        <p>
          A register of other people’s conflicts of interest owes its readers its own. What stands
          here are facts like all others: dated, sourced, and corrected in public.{" "}
          <a href={viewHref("/api/v1/tables/our-interests", view)} download>
            Download as CSV
          </a>
        </p>
      </PageHeader>
      {interests.map(({ topic, question, statements }) => (
        <Section key={topic} id={topic} title={question}>
          {statements.length === 0 ? (
            <p className="text-sm">
              <Unknown>No statement was on record.</Unknown>
            </p>
          ) : (
            <div className="space-y-3">
              {statements.map((note) => (
                <div key={note.fact.id}>
                  <p className="mb-1 text-sm">
                    {typeof note.fact.value === "string" ? (
                      note.fact.value
                    ) : (
                      <Unknown>Not collected yet.</Unknown>
                    )}
                  </p>
                  <details>
                    <summary className="text-sm text-accent">The fact and its source</summary>
                    <FactClaim note={note} view={view} />
                  </details>
                </div>
              ))}
            </div>
          )}
        </Section>
      ))}
    </>
  );
}
