import "server-only";
import type { Change } from "../../domain/curation/change.ts";
import type { PlainDate } from "../../domain/quantity/plain-date.ts";
import { mixRings } from "../../domain/portfolio/mix-rings.ts";
import { amountsOutOfOrder } from "../../domain/ties/amount-order.ts";
import { datesOutOfOrder } from "../../domain/ties/date-order.ts";
import { ownershipRings } from "../../domain/ties/ownership-rings.ts";
import { overOwned } from "../../domain/ties/stake-total.ts";
import { viewFrom } from "../../domain/view/view.ts";
import { withSavepoint } from "../db.ts";
import type { Fault } from "../failure.ts";
import { getParties } from "../queries/parties.ts";
import { getPortfolio } from "../queries/portfolio.ts";
import { listOwnerships, listTies } from "../queries/ties.ts";
import { publishChanges } from "./publish-changes.ts";

/** Days looked at besides today: those from which the changes hold, the latest first. */
const DAYS = 5;

type Implausible = { readonly subjects: readonly string[]; readonly sentence: string };

/**
 * What cannot be right together on a day: amounts or dates out of order, parties owned by
 * more than the whole or by each other alone, and money that is passed round for ever.
 */
async function implausibleOn(day: PlainDate, kinds: ReadonlySet<string>): Promise<Implausible[]> {
  const view = viewFrom(undefined, day);
  // Only what the changes touch can have become so.
  const [ties, ownerships, parties, portfolio] = [
    kinds.has("tie") ? await listTies(view) : [],
    kinds.has("stake") ? await listOwnerships(view) : [],
    await getParties(view),
    kinds.has("contract") ? await getPortfolio(view) : undefined,
  ];
  const nameOf = (id: string) => parties.get(id)?.name ?? id;
  return [
    ...[...ties.flatMap(amountsOutOfOrder), ...ties.flatMap(datesOutOfOrder)].map(
      ({ tieId, sentence }) => ({
        subjects: [`tie/${tieId}`],
        sentence,
      }),
    ),
    ...[...overOwned(ownerships, nameOf), ...ownershipRings(ownerships, nameOf)].map(
      ({ stakeIds, sentence }) => ({ subjects: stakeIds.map((id) => `stake/${id}`), sentence }),
    ),
    ...mixRings(portfolio?.contracts ?? [], nameOf).map(({ contractIds, sentence }) => ({
      subjects: contractIds.map((id) => `contract/${id}`),
      sentence,
    })),
  ];
}

/**
 * What changes would make implausible that is not so already: paid above
 * committed, committed above announced, stakes that add up to more than the whole or leave
 * nobody outside as owner, an end before the beginning.
 *
 * To be called within a transaction.
 */
export async function findImplausible(
  changes: readonly Change[],
  authorId: string,
  at: Date,
): Promise<Fault[]> {
  const kinds = new Set(changes.map(({ target }) => target.slice(0, target.indexOf("/"))));
  const concerned = changes.filter(({ target }) => /^(?:tie|stake|contract)\//.test(target));
  if (concerned.length === 0) return [];
  const today = at.toISOString().slice(0, 10);
  const since = concerned.flatMap((change) =>
    change.kind === "fact" && change.claim !== null ? [change.claim.validFrom] : [],
  );
  const days = [...new Set([today, ...since.toSorted().toReversed()])].slice(0, DAYS + 1);
  const before = new Set<string>();
  for (const day of days)
    for (const { sentence } of await implausibleOn(day, kinds)) before.add(sentence);
  const after = await withSavepoint(async () => {
    await publishChanges(changes, { authorId, proposalId: null, at });
    const found = new Map<string, Implausible>();
    for (const day of days)
      for (const one of await implausibleOn(day, kinds)) found.set(one.sentence, one);
    return [...found.values()];
  });
  return after
    .filter(({ sentence }) => !before.has(sentence))
    .map(({ subjects, sentence }) => {
      const position = changes.findIndex(({ target }) => subjects.includes(target));
      return { at: `changes.${Math.max(0, position)}`, reason: sentence };
    });
}
