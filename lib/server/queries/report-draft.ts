import "server-only";
import { z } from "zod";
import type { BoardReport } from "../../domain/report/board-report.ts";
import { type Gate, gatesOf } from "../../domain/report/gates-of.ts";
import { obstaclesInWords } from "../../domain/report/numbers-of-people.ts";
import { obstaclesOf } from "../../domain/report/obstacles.ts";
import { PACK_FORMAT, type PackInputs } from "../../domain/report/pack-inputs.ts";
import type { KeptBack } from "../../domain/report/report-with-lineage.ts";
import { wholeReport } from "../../domain/report/stored-report.ts";
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

const Worked = z.looseObject({ keptBack: z.record(z.string(), z.array(z.string())).optional() });

/** What a run worked out; undefined while it has not, where it is none of a report, or an earlier version did. */
export async function getReportDraft(runId: string): Promise<ReportDraft | undefined> {
  const run = await db().scoreRun.findFirst({
    where: { id: runId, kind: "pack", state: "done" },
    select: { inputs: true, result: true },
  });
  if (run === null || run.result === null) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by request-pack
  const inputs = run.inputs as unknown as PackInputs;
  const worked = Worked.safeParse(run.result).data;
  const { keptBack = {}, ...rest } = worked ?? {};
  const report = wholeReport(rest);
  // Of another version, which has to be built again.
  if (inputs.format !== PACK_FORMAT || report === undefined) return undefined;
  const standings = await getFactStandings(
    inputs.facts.map(({ fact }) => fact),
    viewOfInputs(inputs),
  );
  const notes = new Map(inputs.facts.map((note) => [note.fact.id, note]));
  const obstacles = [
    ...obstaclesOf(report, notes, standings, keptBack),
    ...obstaclesInWords(report, inputs),
  ];
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
