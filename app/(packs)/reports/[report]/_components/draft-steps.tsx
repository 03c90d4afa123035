import { Section } from "@/components/layout/section";
import { BuildPanel } from "@/components/pack/build-panel";
import { GateList } from "@/components/pack/gate-list";
import { PublishForm } from "@/components/pack/publish-form";
import type { LedGate } from "@/lib/domain/report/gate-leads";
import type { ReportDraft } from "@/lib/server/queries/report-draft";
import type { KeptReport } from "@/lib/server/queries/reports";

/** From choices to a pack: build it, open its gates, publish it. */
export function DraftSteps({
  kept,
  draft,
  gates,
}: {
  kept: KeptReport;
  draft: ReportDraft | undefined;
  /** null while it is not built. */
  gates: readonly LedGate[] | null;
}) {
  const { id, version, choices, asOf, asKnown, basis, run, publishing, mayChange } = kept;
  const closed = gates?.filter(({ reason }) => reason === null) ?? [];
  return (
    <>
      <Section id="build" title={draft === undefined ? "Not built yet" : "Built"}>
        {draft === undefined ? (
          <p className="mb-3 max-w-prose text-sm">
            Building freezes what the register says now, draws the scores, works the scenarios out
            and writes the pages. It takes some seconds, longer with scenarios, and goes on when you
            leave this page.
          </p>
        ) : (
          <p className="mb-3 text-sm">
            {draft.report.claims.length} numbers, each with its claim, from data version{" "}
            {draft.report.dataVersion} and method version {draft.report.methodVersion}.
          </p>
        )}
        <BuildPanel
          report={id}
          version={version}
          run={run}
          isBuilt={draft !== undefined}
          mayBuild={mayChange}
        />
      </Section>
      <GateList
        gates={gates}
        kept={{ id, was: version, asOf, asKnown, basis, choices }}
        mayChange={mayChange}
      />
      {draft !== undefined && mayChange && (
        <Section id="publish" title="Publish">
          <PublishForm
            report={id}
            version={version}
            closed={closed.length}
            publishing={publishing}
          />
        </Section>
      )}
    </>
  );
}
