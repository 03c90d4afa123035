import "server-only";
import { z } from "zod";
import { askedForReport } from "../../domain/report/asked-for.ts";
import type { Claim } from "../../domain/report/claim.ts";
import type { DecisionRecord } from "../../domain/report/decision-record.ts";
import { type PackChoices, Trigger } from "../../domain/report/pack-choices.ts";
import type { PackInputs } from "../../domain/report/pack-inputs.ts";
import { withLineage } from "../../domain/report/report-with-lineage.ts";
import { clocksOf, type View } from "../../domain/view/view.ts";
import { db } from "../db.ts";
import { Failure } from "../failure.ts";
import { correctionsOf } from "./corrections-of.ts";
import { keptBackOf } from "./pack-restatement.ts";
import type { PackContext } from "./pack-inputs.ts";
import { getPack } from "./packs.ts";
import { subjectsOf } from "./subjects-of.ts";
import { isSameTitle } from "../../domain/report/title-of.ts";

/**
 * What a pack needs besides the register: its scenarios, the pack it is held
 * against, and what was decided on earlier ones.
 *
 * @throws Failure where that pack was never published
 */
export async function packContext(
  { scenarios, previous, title }: PackChoices,
  view: View,
): Promise<PackContext> {
  const [held, decided] = await Promise.all([
    previous === null ? null : heldAgainst(previous, title, view),
    standingDecisions(view),
  ]);
  return { scenarios, previous: held, decided };
}

async function heldAgainst(
  id: string,
  title: string,
  view: View,
): Promise<NonNullable<PackInputs["previous"]>> {
  const pack = await getPack(id);
  if (pack === undefined)
    throw new Failure("not-found", "The pack it is held against was not published here.");
  const claims = withLineage(pack.report.claims, await keptBackOf(id));
  const facts = factsOf(claims);
  return {
    // By the choices alone, so that whoever makes the same choices makes the same pack.
    edition: isSameTitle(pack.title, title)
      ? `edition ${pack.edition}`
      : `“${pack.title}”, edition ${pack.edition}`,
    asOf: pack.asOf,
    methodVersion: pack.methodVersion,
    claims,
    corrected: await correctionsOf(facts, clocksOf(view).knownAt, pack),
    asked: askedForReport(pack.report),
    subjects: await subjectsOf(facts),
  };
}

const factsOf = (claims: readonly Claim[]): string[] => [
  ...new Set(claims.flatMap(({ facts }) => facts)),
];

const Rows = z.array(
  z.object({
    id: z.string(),
    question: z.string(),
    chosen: z.string().nullable(),
    decidedBy: z.string(),
    decidedOn: z.string(),
    trigger: Trigger.nullable(),
    reviewOn: z.string().nullable(),
  }),
);

/**
 * What was decided on packs by the view's day: of each question the answer that stands,
 * whichever edition it was written down on, where an option was taken.
 */
export async function standingDecisions(view: View): Promise<DecisionRecord[]> {
  const { validOn, knownAt } = clocksOf(view);
  const rows = await db().$queryRaw`
    select distinct on (a.decision_id)
      a.decision_id::text as id, asked->>'question' as question, a.option as chosen,
      a.decided_by as "decidedBy", a.decided_on::text as "decidedOn", a.trigger,
      a.review_on::text as "reviewOn"
    from decision_answer a
    join pack p on p.id = a.pack_id
    cross join lateral jsonb_path_query(
      p.report, '$.sections[*].blocks[*] ? (@.kind == "decisions").asked[*]') as asked
    where asked->>'id' = a.decision_id
      and a.decided_on <= ${validOn}::date
      and a.recorded_at <= ${new Date(knownAt)}
    order by a.decision_id, a.recorded_at desc`;
  return Rows.parse(rows).flatMap(({ chosen, ...row }) =>
    chosen === null ? [] : [{ ...row, chosen }],
  );
}
