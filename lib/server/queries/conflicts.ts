import "server-only";
import { cache } from "react";
import {
  type ConflictPair,
  conflictPairs,
  leadingConflict,
} from "../../domain/conflicts/conflict-pairs.ts";
import { pressureByMix, realisedMix } from "../../domain/conflicts/pressure-by-mix.ts";
import { factsBehind } from "../../domain/explain/explanation.ts";
import { pairRights } from "../../domain/profiles/pair-rights.ts";
import { type View, viewFromSegment, viewToSegment } from "../../domain/view/view.ts";
import { factNotes } from "./fact-notes.ts";
import { getRegister } from "./profiles.ts";
import { listRights } from "./register.ts";
import { getPosition } from "./scores.ts";
import { getStanding } from "./standing.ts";

const conflicts = cache(async (segment: string) => {
  const view = viewFromSegment(segment);
  if (view === undefined) throw new RangeError(`${segment} is no view`);
  const [register, entries, position] = await Promise.all([
    getRegister(view),
    listRights(view),
    getPosition(view),
  ]);
  const pairs = conflictPairs({
    register,
    rights: pairRights(entries, register.parties, view.asOf),
    labLinks: position?.portfolio.labLinks ?? [],
    byVendor: position?.scores.byVendor ?? [],
  });
  return { pairs, register, entries, position };
});

/** Every pair of a provider and a lab with an interest between them, and what they were read from. */
export const getConflicts = (view: View) => conflicts(viewToSegment(view));

const JOINT = "--";

/** Everything the page of one pair shows; undefined where the two have nothing between them on the day. */
export async function getConflictPair(asked: string, view: View) {
  const [{ pairs, register, entries, position }, standing] = await Promise.all([
    getConflicts(view),
    getStanding(view),
  ]);
  const [provider, lab, ...rest] = asked.split(JOINT);
  if (provider === undefined || lab === undefined || rest.length > 0) return undefined;
  const [providerId, labId] = [standing.readsAs(provider), standing.readsAs(lab)];
  const pair = pairs.find((one) => one.providerId === providerId && one.labId === labId);
  if (pair === undefined) return undefined;
  const own = entries.filter((entry) => entry.providerId === providerId && entry.labId === labId);
  const conflict = leadingConflict(pair);
  return {
    pair,
    conflict,
    register,
    organisation: position?.portfolio.organisation ?? null,
    ties: register.ties.filter(
      (tie) => tie.providerId === providerId && tie.counterpartyId === labId,
    ),
    rights: own,
    /** Of every fact that the page opens down to. */
    notes: await factNotes(
      [...own.flatMap(({ fact }) => (fact === null ? [] : [fact.id])), ...factsOfPair(pair)],
      view,
    ),
    byMix:
      position === undefined || pair.ours === null
        ? null
        : pressureByMix(
            pair.ours.provider,
            realisedMix(pair.ours.vendor.contract, position.market),
          ),
    /** Other labs that the same provider holds a part of. */
    otherLabIds: register.ownerships
      .filter(
        ({ holderId, targetId }) =>
          holderId === providerId &&
          targetId !== labId &&
          register.parties.get(targetId)?.kind === "ai_lab",
      )
      .map(({ targetId }) => targetId),
  };
}

function factsOfPair({ ours, potential, interest }: ConflictPair): string[] {
  const round = interest?.circularity.of ?? null;
  return [
    ...[ours, potential].flatMap((conflict) =>
      conflict === null ? [] : [conflict.lab.conflict.score, conflict.lab.gainPerLabDollar],
    ),
    round?.score ?? null,
    interest?.influence ?? null,
  ].flatMap((shown) => (shown === null ? [] : factsBehind(shown.explanation)));
}
