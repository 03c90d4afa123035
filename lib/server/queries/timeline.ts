import "server-only";
import { quarterEnds, timelineFigure } from "../../domain/figures/timeline-figure.ts";
import type { Figure } from "../../domain/figure/figure.ts";
import { rightEvents, stakeEvents, valuationEvents } from "../../domain/timeline/other-events.ts";
import { tieEvents } from "../../domain/timeline/tie-events.ts";
import {
  chosenEvents,
  EVENT_KINDS,
  type EventKind,
  type TimelineEvent,
} from "../../domain/timeline/timeline-event.ts";
import { keysOf } from "../../domain/quantity/closed-set.ts";
import { standingEntries } from "../../domain/ties/standing.ts";
import { isWithLab, tieAt } from "../../domain/ties/tie.ts";
import { tieTotals } from "../../domain/ties/tie-totals.ts";
import { CAPITAL_KINDS } from "../../domain/ties/tie-words.ts";
import { ANY } from "../../domain/view/kept-path.ts";
import { clocksOf, type View } from "../../domain/view/view.ts";
import { factsAbout } from "./facts.ts";
import { listRights } from "./register.ts";
import { getStanding } from "./standing.ts";
import { listHoldings, tieIdentities } from "./ties.ts";

/** Which events a reader asks for, and what of it was set aside. */
export type TimelineChoice = {
  readonly party: string | null;
  readonly kind: EventKind | null;
  readonly setAside: readonly string[];
};

/** Reads a choice; a party or kind there is none of is set aside and said so. */
async function choiceOf(
  asked: { readonly party: string; readonly kind: string },
  view: View,
): Promise<TimelineChoice> {
  const { parties, readsAs } = await getStanding(view);
  const party = parties.get(readsAs(asked.party))?.id ?? null;
  const kind = keysOf(EVENT_KINDS).find((one) => one === asked.kind) ?? null;
  return {
    party,
    kind,
    setAside: [
      ...(party === null && asked.party !== ANY
        ? [`There is no party “${asked.party}” in the register.`]
        : []),
      ...(kind === null && asked.kind !== ANY
        ? [`There is no kind of event called “${asked.kind}”.`]
        : []),
    ],
  };
}

async function listEvents(view: View): Promise<TimelineEvent[]> {
  const clocks = clocksOf(view);
  const [standing, identities, holdings, rights, tieFacts, stakeFacts, rightFacts, partyFacts] =
    await Promise.all([
      getStanding(view),
      tieIdentities(),
      listHoldings(view),
      listRights(view),
      factsAbout("tie"),
      factsAbout("stake"),
      factsAbout("right"),
      factsAbout("party"),
    ]);
  const ties = standingEntries(standing, "tie", identities, ["providerId", "counterpartyId"]);
  return [
    ...ties.flatMap((tie) => tieEvents(tie, tieFacts.get(`tie/${tie.id}`) ?? [], clocks)),
    ...holdings.flatMap((holding) =>
      stakeEvents(
        holding,
        holding.stakeIds.flatMap((id) => stakeFacts.get(`stake/${id}`) ?? []),
        clocks,
      ),
    ),
    ...rights.flatMap((right) =>
      rightEvents(right, rightFacts.get(`right/${right.id}`) ?? [], clocks),
    ),
    ...[...standing.parties.keys()].flatMap((id) =>
      standing
        .idsOf(id)
        .flatMap((own) => valuationEvents(id, partyFacts.get(`party/${own}`) ?? [], clocks)),
    ),
  ];
}

/** Events up to the view's day, as the reader chose them, newest first. */
export async function getTimeline(
  asked: { readonly party: string; readonly kind: string },
  view: View,
) {
  const [choice, events, { parties }] = await Promise.all([
    choiceOf(asked, view),
    listEvents(view),
    getStanding(view),
  ]);
  const named = new Set(events.flatMap(({ partyIds }) => partyIds));
  return {
    choice,
    events: chosenEvents(events, choice),
    parties,
    /** Those that an event is about, in the order of their names. */
    choosable: [...parties.values()].filter(({ id }) => named.has(id)),
  };
}

/** Capital in labs at the end of each quarter up to the view's day, on its basis. */
export async function capitalByQuarter(view: View): Promise<Figure> {
  const [standing, identities, facts] = await Promise.all([
    getStanding(view),
    tieIdentities(),
    factsAbout("tie"),
  ]);
  const { knownAt } = clocksOf(view);
  const ties = standingEntries(standing, "tie", identities, ["providerId", "counterpartyId"]);
  const inLabs = ties.filter((tie) => isWithLab(tie) && CAPITAL_KINDS.includes(tie.kind));
  return timelineFigure(
    quarterEnds(view.asOf).map((day) => ({
      day,
      total: tieTotals(
        inLabs.flatMap(
          (tie) => tieAt(tie, facts.get(`tie/${tie.id}`) ?? [], { validOn: day, knownAt }) ?? [],
        ),
        CAPITAL_KINDS,
      )[view.basis],
    })),
    view.basis,
  );
}
