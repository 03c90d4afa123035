import "server-only";
import { z } from "zod";
import { composeReport } from "../../domain/report/compose-report.ts";
import { firstChoices } from "../../domain/report/first-choices.ts";
import { type KeptBack, withLineage } from "../../domain/report/report-with-lineage.ts";
import {
  type CorrectedFact,
  type Correction,
  type PackRestatement,
  restatedBy,
} from "../../domain/report/restated-by.ts";
import type { Template } from "../../domain/report/board-report.ts";
import type { Claim } from "../../domain/report/claim.ts";
import { Unreportable } from "../../domain/report/unreportable.ts";
import { type View, viewFrom } from "../../domain/view/view.ts";
import { factValue } from "../../format/fact-value.ts";
import { db } from "../db.ts";
import { drawnRun } from "../jobs/drawn-run.ts";
import { correctionsOf } from "./corrections-of.ts";
import { factNotes } from "./fact-notes.ts";
import { getPackInputs } from "./pack-inputs.ts";
import type { PackOnShow } from "./packs.ts";

const FOR_EVER = "9999-12-31T23:59:59.999Z";
const KeptBackRow = z.record(z.string(), z.array(z.string()));

/** What the readers of a pack are not told of, and its numbers rest on. Never to be shown to them. */
export async function keptBackOf(packId: string): Promise<KeptBack> {
  const row = await db().pack.findUnique({ where: { id: packId }, select: { keptBack: true } });
  return KeptBackRow.parse(row?.keptBack ?? {});
}

/**
 * What corrections since have made of a pack: the facts, and each number that rests on one,
 * as it was and as it is. Of a fact that its profile keeps back it is said that it was
 * corrected, and no more.
 */
export async function restatementOfPack({
  id,
  report,
  asOf,
  publishedAt,
}: Pick<PackOnShow, "id" | "report" | "asOf" | "publishedAt">): Promise<PackRestatement> {
  const claims = withLineage(report.claims, await keptBackOf(id));
  const lineage = [...new Set(claims.flatMap(({ facts }) => facts))];
  const corrections = await correctionsOf(lineage, FOR_EVER, { asOf, publishedAt });
  if (corrections.length === 0) return { facts: [], numbers: [] };
  const now = new Date().toISOString().slice(0, 10);
  const view = viewFrom(asOf, now, { basis: report.basis });
  const told = new Set(report.claims.flatMap(({ facts }) => facts));
  const ids = corrections.flatMap(({ was, is }) => (is === null ? [was] : [was, is]));
  const [notes, today] = await Promise.all([
    factNotes(
      ids.filter((fact) => !fact.startsWith("offering/")),
      view,
    ),
    claimsLike(report, view),
  ]);
  const words = (fact: string | null): string => {
    const note = fact === null ? undefined : notes.get(fact);
    return note === undefined ? "taken back" : factValue(note.fact);
  };
  const aboutOf = (fact: string): string =>
    report.evidence.find((one) => one.id === fact)?.about ?? notes.get(fact)?.about ?? fact;
  const unnamed = new Map(
    corrections.flatMap(({ was }, i) => (told.has(was) ? [] : [[was, `kept-back-${i + 1}`]])),
  );
  const shown = ({ was, is }: Correction): Correction => {
    const hidden = unnamed.get(was);
    return hidden === undefined ? { was, is } : { was: hidden, is: null };
  };
  return {
    facts: corrections.map((correction): CorrectedFact =>
      unnamed.has(correction.was)
        ? { ...shown(correction), ...UNNAMED }
        : {
            ...correction,
            about: aboutOf(correction.was),
            before: correction.was.startsWith("offering/")
              ? "a price on record"
              : words(correction.was),
            after: words(correction.is),
          },
    ),
    numbers: restatedBy(
      corrections,
      claims,
      today ?? [],
      (claim) => today === null || OF_PLANS.some((prefix) => claim.startsWith(prefix)),
    ).map((number) => ({ ...number, because: number.because.map(shown) })),
  };
}

const UNNAMED = {
  about: "A fact that this profile keeps back",
  before: "kept back",
  after: "kept back",
};

/** Numbers of scenarios, whose files pin what they are worked out from: only a new edition works them out anew. */
const OF_PLANS = ["scenarios/", "scenario-compare/"];

/** What a pack of the same kind would state on a view's day, but for scenarios; null where it would state nothing. */
async function claimsLike(
  { template, claims }: PackOnShow["report"],
  view: View,
): Promise<readonly Claim[] | null> {
  const about = new Set(claims.map(({ id }) => id));
  try {
    return await claimsOn(view, template, (contractId) => about.has(`lock-in/${contractId}`));
  } catch (error) {
    // A comparison of strategies is one of scenarios alone.
    if (error instanceof Unreportable) return null;
    throw error;
  }
}

/**
 * Every number that a pack would state on a view's day, but for those of scenarios; none
 * before the company.
 *
 * @param isAbout of a vendor note: whether it is about the vendor of a contract
 */
export async function claimsOn(
  view: View,
  template: Template = "board",
  isAbout: (contractId: string) => boolean = () => false,
): Promise<readonly Claim[]> {
  const choices = firstChoices(template);
  const [inputs, run] = await Promise.all([getPackInputs(view, choices), drawnRun(view)]);
  if (inputs === undefined || run === undefined) return [];
  const { vendorId = null } =
    template === "vendor" ? (inputs.portfolio.contracts.find(({ id }) => isAbout(id)) ?? {}) : {};
  return composeReport({ ...inputs, choices: { ...choices, vendorId } }, { run, scenarios: [] })
    .claims;
}
