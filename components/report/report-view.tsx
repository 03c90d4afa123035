import { Fragment } from "react";
import type { BoardReport, Section } from "@/lib/domain/report/board-report";
import { frameLines } from "@/lib/format/report/frame-lines";
import { claimsTable, evidenceTable, sourcesTable } from "@/lib/format/report/ledger-tables";
import { type ClaimsById, claimsById } from "@/lib/format/report/runs";
import { ledgerPages } from "./ledger-pages";
import { PageReader, type ReportPage } from "./page-reader";
import { ReportBlock } from "./report-block";

/**
 * A whole report as it will be printed, drawn from its value alone: what stands on
 * the page that shows it before it is published, and what a browser prints.
 */
export function ReportView({
  report,
  asPages = false,
  heading: Heading = "h1",
}: {
  report: BoardReport;
  /** One page at a time with an outline, for who reads it on a screen. */
  asPages?: boolean;
  /** What its title is where the page has one of its own. */
  heading?: "h1" | "h2" | "h3";
}) {
  const known = claimsById(report.claims);
  const { head, clocks, versions, filters, confidentiality, changes } = frameLines(report);
  const pages: ReportPage[] = [
    ...report.sections.map((section, i) => ({
      id: section.id,
      title: section.title,
      content: <ReportSection section={section} known={known} isFirst={i === 0} />,
    })),
    ...ledgerPages(claimsTable(report), evidenceTable(report), sourcesTable(report)),
  ];
  return (
    <article aria-label={report.title} className="max-w-5xl print:max-w-none">
      <header className="border-b border-line pb-3">
        <p className="flex flex-wrap justify-between gap-x-6 text-sm text-muted">
          <span>{head}</span>
          <strong className="font-semibold">{confidentiality}</strong>
        </p>
        <Heading className="mt-2 font-serif text-3xl leading-tight [overflow-wrap:anywhere]">
          {report.title}
        </Heading>
        {report.demo !== null && (
          <p className="mt-2 border border-warn px-2 py-1 text-sm text-warn">{report.demo}</p>
        )}
        <ul className="mt-2 text-sm text-muted">
          {[
            clocks,
            versions,
            filters,
            ...(changes === null ? [] : [changes]),
            ...report.leftOut.map((what) => `Left out: ${what}`),
          ].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </header>
      {asPages ? (
        <PageReader label={`Pages of “${report.title}”`} pages={pages} />
      ) : (
        pages.map(({ id, content }) => <Fragment key={id}>{content}</Fragment>)
      )}
    </article>
  );
}

function ReportSection({
  section: { id, title, ownPage, blocks },
  known,
  isFirst,
}: {
  section: Section;
  known: ClaimsById;
  isFirst: boolean;
}) {
  return (
    <section
      id={`section-${id}`}
      className={`my-8 ${ownPage && !isFirst ? "print:break-before-page" : ""}`}
    >
      <h2 className="font-serif text-2xl">{title}</h2>
      {blocks.map((block, at) => (
        // Blocks of one report never change places.
        <ReportBlock key={at} block={block} known={known} />
      ))}
    </section>
  );
}
