import "server-only";
import { type FiredTrigger, firedTriggers } from "../../domain/report/decision-record.ts";
import type { View } from "../../domain/view/view.ts";
import { standingDecisions } from "./pack-context.ts";
import { claimsOn } from "./pack-restatement.ts";

/** Decisions on record that the numbers of a view's day open again; none where nobody wrote any down. */
export async function decisionsOpenAgain(view: View): Promise<FiredTrigger[]> {
  const watched = (await standingDecisions(view)).filter(({ trigger }) => trigger !== null);
  if (watched.length === 0) return [];
  return firedTriggers({ claims: await claimsOn(view) }, watched);
}
