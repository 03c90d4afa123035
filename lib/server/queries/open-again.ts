import "server-only";
import type { Claim } from "../../domain/report/claim.ts";
import { type FiredTrigger, firedTriggers } from "../../domain/report/decision-record.ts";
import type { View } from "../../domain/view/view.ts";
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

/**
 * Decisions on record that the numbers of a view's day open again; none where nobody wrote any down.
 *
 * @throws Failure where too many days are asked for at once
 */
export async function decisionsOpenAgain(view: View): Promise<FiredTrigger[]> {
  const watched = (await standingDecisions(view)).filter(({ trigger }) => trigger !== null);
  if (watched.length === 0) return [];
  const { dataVersion } = await getRelease();
  const key = `${view.asOf} ${view.asKnown} ${view.basis} ${dataVersion}`;
  return firedTriggers({ claims: await once(key, () => claimsOn(view)) }, watched);
}
