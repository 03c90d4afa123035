import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SourceTools } from "@/components/curation/source-tools";
import { FactClaim } from "@/components/fact/fact-claim";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { longDate } from "@/lib/format/date";
import { listArchives } from "@/lib/server/queries/archives";
import { factNotes } from "@/lib/server/queries/fact-notes";
import { factIdsCiting, listSources } from "@/lib/server/queries/sources";
import { viewOf } from "../../view-params";

export const metadata: Metadata = { title: "A source" };

const ACCESS = {
  excerpt_read: "We read an excerpt of this page.",
  cited_in_material_read: "We have not opened this page yet; it was quoted in something we read.",
  package_read: "Read from the published package itself.",
  "made-up": "Invented for the demo.",
  none: "Stands where no public source was found.",
} as const;

export default async function SourcePage({ params }: PageProps<"/at/[view]/sources/[source]">) {
  const [view, { source: id }] = [await viewOf(params), await params];
  const source = (await listSources(view)).find((one) => one.id === id);
  if (source === undefined) notFound();
  const [notes, copies] = await Promise.all([
    factIdsCiting(id, view).then((ids) => factNotes(ids, view)),
    listArchives(id),
  ]);
  return (
    <>
      <PageHeader question={source.publisher} finding={source.title}>
        {source.url !== null && (
          <p className="break-all">
            <a href={source.url} rel="noreferrer">
              {source.url}
            </a>
          </p>
        )}
        <p>
          {source.tier === null ? "No tier" : `Tier ${source.tier}`}
          {source.published === null ? "" : ` · published ${longDate(source.published)}`} · accessed{" "}
          {longDate(source.accessed)}
          {source.licence === null ? "" : ` · ${source.licence}`}
        </p>
        <p>{ACCESS[source.access]}</p>
        {source.deadOn !== null && (
          <p className="text-warn">
            <strong>Dead link:</strong> found not to answer on {longDate(source.deadOn)}.
          </p>
        )}
        {copies.length > 0 && (
          <ul>
            {copies.map((copy) => (
              <li key={copy.id} className="break-all">
                <a href={`/api/v1/sources/${id}/archives/${copy.id}`}>{copy.fileName}</a>, a copy
                kept on {longDate(copy.addedAt.slice(0, 10))} for those who keep the facts; SHA-256{" "}
                <code className="text-xs">{copy.sha256}</code>
              </li>
            ))}
          </ul>
        )}
        <SourceTools
          id={id}
          version={source.version}
          hasAddress={source.url !== null}
          isDead={source.deadOn !== null}
        />
      </PageHeader>
      {source.prices > 0 && (
        <p className="mb-4 text-sm">{source.prices} prices of the catalog were read from it.</p>
      )}
      {source.scores > 0 && (
        <p className="mb-4 text-sm">
          {source.scores} quality scores of models were read from it; a model’s page shows its own.
        </p>
      )}
      {notes.size > 0 && (
        <Section id="facts" title={`Facts that rest on it (${notes.size})`}>
          <div className="space-y-3">
            {[...notes.values()].map((note) => (
              <FactClaim key={note.fact.id} note={note} view={view} />
            ))}
          </div>
        </Section>
      )}
    </>
  );
}
