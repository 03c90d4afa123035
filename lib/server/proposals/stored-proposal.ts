import "server-only";
import { Change } from "../../domain/curation/change.ts";
import { PROPOSAL_STATES } from "../../domain/curation/proposal.ts";
import { type Step, STEPS, stepTrouble } from "../../domain/curation/review.ts";
import { memberOf } from "../../domain/quantity/closed-set.ts";
import type { Actor } from "../context.ts";
import { db } from "../db.ts";
import { Failure } from "../failure.ts";
import type { Prisma } from "../prisma/client.ts";
import { getSettings } from "../queries/settings.ts";

/** A proposal as its commands need it. */
export async function storedProposal(id: string) {
  const row = await db().proposal.findUnique({
    where: { id },
    include: { changes: { orderBy: { position: "asc" } } },
  });
  if (row === null) throw new Failure("not-found", `There is no proposal ${id}.`);
  const { state, changes, ...proposal } = row;
  return {
    ...proposal,
    state: memberOf(PROPOSAL_STATES, state),
    changes: changes.map(({ payload }) => Change.parse(payload)),
    rows: changes,
  };
}
export type StoredProposal = Awaited<ReturnType<typeof storedProposal>>;

/**
 * Lets an actor take a step with a proposal they have read, or says why not.
 *
 * @param version the one they read
 * @throws Failure where they may not, or somebody was faster
 */
export async function takeStep(
  step: Step,
  { id, version }: { readonly id: string; readonly version: number },
  actor: Actor,
  decision: { readonly at: Date; readonly reason: string | null },
): Promise<StoredProposal> {
  const proposal = await storedProposal(id);
  const { singlePersonMode } = await getSettings();
  const trouble = stepTrouble(step, proposal, { actorId: actor.id, singlePersonMode });
  if (trouble !== undefined) throw new Failure(trouble.code, trouble.reason);
  const { count } = await db().proposal.updateMany({
    where: { id, version },
    data: {
      state: STEPS[step],
      version: { increment: 1 },
      ...(step === "revise" || step === "withdraw"
        ? {}
        : { deciderId: actor.id, decidedAt: decision.at, decisionReason: decision.reason }),
    },
  });
  if (count === 0)
    throw new Failure(
      "conflict",
      "Somebody changed this proposal while you read it: read it again, then decide.",
      { details: { version: proposal.version } },
    );
  return proposal;
}

/** The rows of a proposal's changes. */
export const changeRows = (
  proposalId: string,
  changes: readonly Change[],
): Prisma.ProposalChangeCreateManyInput[] =>
  changes.map((change, position) => ({
    proposalId,
    position,
    kind: change.kind,
    target: change.target,
    property: change.kind === "fact" ? change.property : null,
    baseFactId: change.kind === "fact" ? change.base : null,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- parsed from JSON
    payload: change as Prisma.InputJsonValue,
  }));
