import "server-only";
import {
  type DecisionRecord,
  type FiredTrigger,
  firedTriggers,
  reviewsDue,
} from "../../domain/report/decision-record.ts";
import type { PlainDate } from "../../domain/quantity/plain-date.ts";
import { clocksOf, type View } from "../../domain/view/view.ts";
import { standingDecisions } from "./pack-context.ts";
import { claimsOn } from "./pack-restatement.ts";

/** What is to be decided anew: for its number, or for its day. */
export type DecisionsOpenAgain = {
  readonly fired: readonly FiredTrigger[];
  readonly due: readonly (DecisionRecord & { readonly reviewOn: PlainDate })[];
};

/** Decisions on record that the numbers, or the date, of a view's day open again; none where nobody wrote any down. */
export async function decisionsOpenAgain(view: View): Promise<DecisionsOpenAgain> {
  const standing = await standingDecisions(view);
  const watched = standing.filter(({ trigger }) => trigger !== null);
  return {
    fired: watched.length === 0 ? [] : firedTriggers({ claims: await claimsOn(view) }, watched),
    due: reviewsDue(standing, clocksOf(view).validOn),
  };
}
