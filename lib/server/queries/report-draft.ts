import "server-only";
import type { BoardReport } from "../../domain/report/board-report.ts";
import { type Gate, gatesOf } from "../../domain/report/gates-of.ts";
import { obstaclesOf } from "../../domain/report/obstacles.ts";
import type { PackInputs } from "../../domain/report/pack-inputs.ts";
import type { KeptBack } from "../../domain/report/report-with-lineage.ts";
import type { View } from "../../domain/view/view.ts";
import { db } from "../db.ts";
import { getFactStandings } from "./fact-standings.ts";

/** A report as a run worked it out, with what keeps it from leaving as of now. */
export type ReportDraft = {
  readonly inputs: PackInputs;
  readonly report: BoardReport;
  /** What its readers are not told of, and its numbers rest on. */
  readonly keptBack: KeptBack;
  readonly gates: readonly Gate[];
};

/** What a run worked out; undefined while it has not, or where it is none of a report. */
export async function getReportDraft(runId: string): Promise<ReportDraft | undefined> {
  const run = await db().scoreRun.findFirst({
    where: { id: runId, kind: "pack", state: "done" },
    select: { inputs: true, result: true },
  });
  if (run === null || run.result === null) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by request-pack
  const inputs = run.inputs as unknown as PackInputs;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the kind “pack” of run
  const { keptBack = {}, ...report } = run.result as unknown as BoardReport & {
    readonly keptBack?: KeptBack;
  };
  const standings = await getFactStandings(
    inputs.facts.map(({ fact }) => fact),
    viewOfInputs(inputs),
  );
  const notes = new Map(inputs.facts.map((note) => [note.fact.id, note]));
  const obstacles = obstaclesOf(report, notes, standings, keptBack);
  return { inputs, report, keptBack, gates: gatesOf(obstacles, inputs.choices.overrides) };
}

/** The view that a pack is made for. */
const viewOfInputs = ({ asOf, asKnown, basis }: PackInputs): View => ({
  asOf,
  asKnown,
  basis,
  pinned: true,
  setAside: [],
});
