import "server-only";
import { composeReport } from "../../domain/report/compose-report.ts";
import { type Correction, type Restatement, restatedBy } from "../../domain/report/restated-by.ts";
import type { Claim } from "../../domain/report/claim.ts";
import type { PackChoices } from "../../domain/report/pack-choices.ts";
import { type View, viewFrom } from "../../domain/view/view.ts";
import { factValue } from "../../format/fact-value.ts";
import { db } from "../db.ts";
import { drawnRun } from "../jobs/drawn-run.ts";
import { correctionsOf } from "./corrections-of.ts";
import { factNotes } from "./fact-notes.ts";
import { getPackInputs } from "./pack-inputs.ts";
import type { PackOnShow } from "./packs.ts";

/** A fact that a pack rests on and that was corrected since: what it said, and what stands now. */
export type CorrectedFact = Correction & {
  readonly about: string;
  readonly before: string;
  /** "taken back" where nothing stands in its place. */
  readonly after: string;
};

export type PackRestatement = {
  readonly facts: readonly CorrectedFact[];
  readonly numbers: readonly Restatement[];
};

const FOR_EVER = "9999-12-31T23:59:59.999Z";

/** How many facts behind each pack were corrected since, by the pack's id; packs that none touches are left out. */
export async function touchedPacks(): Promise<ReadonlyMap<string, number>> {
  const rows = await db().$queryRaw<{ pack: string; facts: bigint }[]>`
    select l.pack_id as pack, count(*) as facts from pack_fact l
    join fact f on f.corrects_id::text = l.fact_id group by l.pack_id`;
  return new Map(rows.map(({ pack, facts }) => [pack, Number(facts)]));
}

/** What corrections since have made of a pack: the facts, and each number that rests on one, as it was and as it is. */
export async function restatementOfPack({
  report,
  asOf,
}: Pick<PackOnShow, "report" | "asOf">): Promise<PackRestatement> {
  const lineage = [...new Set(report.claims.flatMap(({ facts }) => facts))];
  const corrections = await correctionsOf(lineage, FOR_EVER);
  if (corrections.length === 0) return { facts: [], numbers: [] };
  const today = new Date().toISOString().slice(0, 10);
  const view = viewFrom(asOf, today, { basis: report.basis });
  const ids = corrections.flatMap(({ was, is }) => (is === null ? [was] : [was, is]));
  const [notes, claims] = await Promise.all([factNotes(ids, view), claimsOn(view)]);
  const words = (id: string | null): string => {
    const note = id === null ? undefined : notes.get(id);
    return note === undefined ? "taken back" : factValue(note.fact);
  };
  return {
    facts: corrections.map((correction) => ({
      ...correction,
      about: notes.get(correction.was)?.about ?? correction.was,
      before: words(correction.was),
      after: words(correction.is),
    })),
    numbers: restatedBy(corrections, report.claims, claims),
  };
}

/** What a board pack would be made of, with nothing asked and nothing compared. */
const PLAIN: PackChoices = {
  template: "board",
  profile: "board",
  title: "Today",
  confidentiality: "none",
  vendorId: null,
  scenarios: [],
  previous: null,
  appetite: [],
  decisions: [],
  overrides: [],
};

/** Every number that a board pack would state on a view's day, but for those of scenarios; none before the company. */
export async function claimsOn(view: View): Promise<readonly Claim[]> {
  const [inputs, run] = await Promise.all([getPackInputs(view, PLAIN), drawnRun(view)]);
  if (inputs === undefined || run === undefined) return [];
  return composeReport(inputs, { run, scenarios: [] }).claims;
}
