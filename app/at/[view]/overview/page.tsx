import type { Metadata } from "next";
import Link from "next/link";
import { FigureView } from "@/components/figure/figure-view";
import { DemoLabel } from "@/components/layout/demo-label";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { WithoutSpend } from "@/components/layout/without-spend";
import { DataTable } from "@/components/table/data-table";
import { labsFigure, lockInFigure } from "@/lib/domain/figures/portfolio-figures";
import { findingsOf } from "@/lib/domain/portfolio/findings";
import { openQuestions } from "@/lib/domain/portfolio/open-questions";
import { vendorCapital, vendorCapitalSentence } from "@/lib/domain/profiles/vendor-capital";
import { contractsTable, gatesTable } from "@/lib/domain/tables/contracts-table";
import { viewHref } from "@/lib/domain/view/view";
import { phraseText } from "@/lib/format/phrase";
import { longDate } from "@/lib/format/date";
import { decisionsOpenAgain } from "@/lib/server/queries/open-again";
import { getRegister } from "@/lib/server/queries/profiles";
import { getPosition } from "@/lib/server/queries/scores";
import { viewOf } from "../view-params";
import { Gates } from "./_components/gates";
import { HeadlineScores } from "./_components/headline-scores";
import { OpenAgain } from "./_components/open-again";

export const metadata: Metadata = { title: "Overview" };

export default async function OverviewPage({ params }: PageProps<"/at/[view]/overview">) {
  const view = await viewOf(params);
  const [position, register, openAgain] = await Promise.all([
    getPosition(view),
    getRegister(view),
    decisionsOpenAgain(view),
  ]);
  if (position === undefined) return <NothingYet asOf={view.asOf} />;
  const { portfolio, scores } = position;
  const { organisation } = portfolio;
  const findings = findingsOf(scores);
  const questions = openQuestions(scores);
  const vendorIds = portfolio.contracts.map(({ vendorId }) => vendorId);
  const capital = vendorCapitalSentence(vendorCapital(vendorIds, register, view.basis), view.basis);
  return (
    <>
      {organisation.isDemo && <DemoLabel name={organisation.name} />}
      <PageHeader question="Are we exposed, and to whom?" finding={phraseText(findings.headline)}>
        <ol className="max-w-3xl space-y-1 text-base text-ink">
          {[...findings.sentences, capital].map(phraseText).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
        <p className="mt-4">
          <a
            href={viewHref("/api/v1/reports/board-page", view)}
            download
            className="inline-block bg-accent px-3 py-1.5 text-accent-ink no-underline"
          >
            Download board page (PDF)
          </a>
          {organisation.isDemo && (
            <Link
              href={viewHref("/use-my-stack", view)}
              prefetch={false}
              className="ml-4 inline-block py-1.5"
            >
              Use my stack instead
            </Link>
          )}
        </p>
      </PageHeader>
      <OpenAgain {...openAgain} />
      <HeadlineScores scores={scores} view={view} />
      <Section id="contracts" title="Contracts, and how hard each is to leave">
        <DataTable
          table={contractsTable(scores)}
          view={view}
          csv={viewHref("/api/v1/tables/contracts", view)}
        />
        <WithoutSpend names={portfolio.withoutSpend} />
        <FigureView
          figure={lockInFigure(scores, view.asOf, organisation.name)}
          view={view}
          csv={viewHref("/api/v1/tables/lock-in", view)}
        />
      </Section>
      <Section id="behind" title="Whose models do the work">
        <FigureView
          figure={labsFigure(scores, view.asOf, organisation.name)}
          view={view}
          csv={viewHref("/api/v1/tables/labs-behind", view)}
        />
      </Section>
      <Section id="gates" title="Lines that no average may hide">
        <Gates table={gatesTable(scores)} view={view} />
      </Section>
      <Section id="unknown" title="What we do not know, and whom to ask">
        {questions.length === 0 ? (
          <p className="text-sm">Nothing that these scores need is missing.</p>
        ) : (
          <ul className="list-disc space-y-1 pl-5 text-sm">
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

function NothingYet({ asOf }: { asOf: string }) {
  return (
    <>
      <PageHeader question="Are we exposed, and to whom?" finding="No contracts on this day" />
      <EmptyState title={`The company has no contracts on record for ${longDate(asOf)}.`}>
        <p>
          Choose a later day above. Providers, labs and their ties can be read for any day on which
          they are on record.
        </p>
      </EmptyState>
    </>
  );
}
