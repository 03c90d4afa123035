import type { Clocks } from "../fact/fact.ts";
import { type Facts, read, type Reading } from "../fact/reading.ts";
import {
  CAPITAL_KINDS,
  type PartyKind,
  type TieDirection,
  type TieKind,
  type TieStatus,
} from "./tie-words.ts";

export type TieIdentity = {
  readonly id: string;
  readonly kind: TieKind;
  readonly providerId: string;
  readonly counterpartyId: string;
  /** What the counterparty is to this tie: usually a lab, and sometimes not. */
  readonly counterpartyKind: PartyKind;
  readonly direction: TieDirection | null;
  readonly announced: string | null;
  readonly rollup: boolean;
  readonly supersededById: string | null;
};

/** A deal, tranche or right between two parties, as the facts have it on a day. */
export type Tie = TieIdentity & {
  readonly status: TieStatus | null;
  readonly summary: string | null;
  readonly announcedUsd: Reading<"tie.announced-usd"> | undefined;
  readonly conditionalUsd: Reading<"tie.conditional-usd"> | undefined;
  /** As stated; what follows from the others is in `tie-amount.ts`. */
  readonly committedUsd: Reading<"tie.committed-usd"> | undefined;
  readonly paidUsd: Reading<"tie.paid-usd"> | undefined;
  readonly consumedUsd: Reading<"tie.consumed-usd"> | undefined;
  readonly endsOn: string | null;
  readonly disagreement: string | null;
  /** Every fact in force that the tie was read from. */
  readonly facts: readonly string[];
};

/** The tie on a day; undefined where nothing was in force yet. */
export function tieAt(identity: TieIdentity, facts: Facts, clocks: Clocks): Tie | undefined {
  const status = read(facts, "tie.status", clocks);
  const summary = read(facts, "tie.summary", clocks);
  if (status === undefined && summary === undefined) return undefined;
  const announcedUsd = read(facts, "tie.announced-usd", clocks);
  const conditionalUsd = read(facts, "tie.conditional-usd", clocks);
  const committedUsd = read(facts, "tie.committed-usd", clocks);
  const consumedUsd = read(facts, "tie.consumed-usd", clocks);
  const paidUsd = read(facts, "tie.paid-usd", clocks);
  const endsOn = read(facts, "tie.ends-on", clocks);
  const disagreement = read(facts, "tie.disagreement", clocks);
  return {
    ...identity,
    status: status?.value ?? null,
    summary: summary?.value ?? null,
    announcedUsd,
    conditionalUsd,
    committedUsd,
    paidUsd,
    consumedUsd,
    endsOn: endsOn?.value ?? null,
    disagreement: disagreement?.value ?? null,
    facts: [
      summary,
      status,
      announcedUsd,
      conditionalUsd,
      committedUsd,
      paidUsd,
      consumedUsd,
      endsOn,
    ].flatMap((reading) => (reading === undefined ? [] : [reading.fact.id])),
  };
}

/** States in which nothing is owed or owned, or nobody has confirmed it. */
const NOT_SUMMED: readonly TieStatus[] = [
  "superseded",
  "terminated",
  "talks",
  "declined",
  "not_confirmed",
];

/** Whether a tie may enter a total: not a total itself, in force, and confirmed. */
export const counts = ({ rollup, status }: Tie): boolean =>
  !rollup && status !== null && !NOT_SUMMED.includes(status);

/** Whether the other side is an AI lab: only such ties enter what a provider holds in labs. */
export const isWithLab = ({ counterpartyKind }: TieIdentity): boolean =>
  counterpartyKind === "ai_lab";

/**
 * Whether some of the capital may still hang on a condition that nobody puts a
 * number on: it was promised, and neither what was paid nor what is still open is known.
 */
export const leavesConditionOpen = ({ kind, status, paidUsd, conditionalUsd }: Tie): boolean =>
  CAPITAL_KINDS.includes(kind) &&
  (status === "announced" || status === "partially_funded") &&
  conditionalUsd === undefined &&
  typeof paidUsd?.value !== "number";
