import "server-only";
import type { Change } from "../../domain/curation/change.ts";
import type { PlainDate } from "../../domain/quantity/plain-date.ts";
import { amountsOutOfOrder } from "../../domain/ties/amount-order.ts";
import { overOwned } from "../../domain/ties/stake-total.ts";
import { viewFrom } from "../../domain/view/view.ts";
import { withSavepoint } from "../db.ts";
import type { Fault } from "../failure.ts";
import { getParties } from "../queries/parties.ts";
import { listOwnerships, listTies } from "../queries/ties.ts";
import { publishChanges } from "./publish-changes.ts";

/** Days looked at besides today: those from which the changes hold, the latest first. */
const DAYS = 5;

type Implausible = { readonly subjects: readonly string[]; readonly sentence: string };

/** What cannot be right together on a day: amounts out of order, and parties owned by more than the whole. */
async function implausibleOn(day: PlainDate): Promise<Implausible[]> {
  const view = viewFrom(undefined, day);
  const [ties, ownerships, parties] = [
    await listTies(view),
    await listOwnerships(view),
    await getParties(view),
  ];
  return [
    ...ties.flatMap(amountsOutOfOrder).map(({ tieId, sentence }) => ({
      subjects: [`tie/${tieId}`],
      sentence,
    })),
    ...overOwned(ownerships, (id) => parties.get(id)?.name ?? id).map(({ stakeIds, sentence }) => ({
      subjects: stakeIds.map((id) => `stake/${id}`),
      sentence,
    })),
  ];
}

/**
 * What changes would make implausible that is not so already: paid above
 * committed, committed above announced, stakes that add up to more than the whole.
 *
 * To be called within a transaction.
 */
export async function findImplausible(
  changes: readonly Change[],
  authorId: string,
  at: Date,
): Promise<Fault[]> {
  const concerned = changes.filter(({ target }) => /^(?:tie|stake)\//.test(target));
  if (concerned.length === 0) return [];
  const today = at.toISOString().slice(0, 10);
  const since = concerned.flatMap((change) =>
    change.kind === "fact" && change.claim !== null ? [change.claim.validFrom] : [],
  );
  const days = [...new Set([today, ...since.toSorted().toReversed()])].slice(0, DAYS + 1);
  const before = new Set<string>();
  for (const day of days) for (const { sentence } of await implausibleOn(day)) before.add(sentence);
  const after = await withSavepoint(async () => {
    await publishChanges(changes, { authorId, proposalId: null, at });
    const found = new Map<string, Implausible>();
    for (const day of days)
      for (const one of await implausibleOn(day)) found.set(one.sentence, one);
    return [...found.values()];
  });
  return after
    .filter(({ sentence }) => !before.has(sentence))
    .map(({ subjects, sentence }) => {
      const position = changes.findIndex(({ target }) => subjects.includes(target));
      return { at: `changes.${Math.max(0, position)}`, reason: sentence };
    });
}
