import "server-only";
import type { PlainDate } from "../../domain/quantity/plain-date.ts";
import type { Claim } from "../../domain/report/claim.ts";
import {
  type DecisionRecord,
  type FiredTrigger,
  firedTriggers,
  reviewsDue,
} from "../../domain/report/decision-record.ts";
import { clocksOf, type View } from "../../domain/view/view.ts";
import { keptInTurn } from "../jobs/kept-in-turn.ts";
import { standingDecisions } from "./pack-context.ts";
import { claimsOn } from "./pack-restatement.ts";
import { getRelease } from "./release.ts";

/** Everybody who opens Overview asks for the numbers of the same day. */
const once = keptInTurn<readonly Claim[]>(
  8,
  8,
  "The numbers of many days are being worked out; try again in a moment.",
);

/** What is to be decided anew: for its number, or for its day. */
export type DecisionsOpenAgain = {
  readonly fired: readonly FiredTrigger[];
  readonly due: readonly (DecisionRecord & { readonly reviewOn: PlainDate })[];
};

/**
 * Decisions on record that the numbers, or the date, of a view's day open again; none where nobody wrote any down.
 *
 * @throws Failure where too many days are asked for at once
 */
export async function decisionsOpenAgain(view: View): Promise<DecisionsOpenAgain> {
  const standing = await standingDecisions(view);
  const due = reviewsDue(standing, clocksOf(view).validOn);
  const watched = standing.filter(({ trigger }) => trigger !== null);
  if (watched.length === 0) return { fired: [], due };
  const { dataVersion } = await getRelease();
  const key = `${view.asOf} ${view.asKnown} ${view.basis} ${dataVersion}`;
  return { fired: firedTriggers({ claims: await once(key, () => claimsOn(view)) }, watched), due };
}
