import type { Measured } from "../explain/measured.ts";
import { closedRing } from "../graph/closed-ring.ts";
import { ownedBy, ownerless } from "../graph/integrated-ownership.ts";
import { estimate, exact } from "../quantity/estimate.ts";
import type { Ownership } from "../ties/ownership.ts";

/** What a holder owns of others in the end, and the facts along every chain that leads there. */
export type StakeIn = (targetId: string) => Measured;

/**
 * What part of one party another owns in the end, through all chains of holdings.
 *
 * Where the highest claims on a company add up to more than the whole of it they
 * cannot all be true: there each is let rise from its lowest only as far as the
 * whole allows, and the holder asked about keeps the most it could have. Where
 * companies would own each other fully nothing can be said through chains: the
 * stakes held directly are the least, and all of it is the most.
 *
 * @returns for a holder, its share of any party; nothing on record is said to be so
 */
export function stakesThroughChains(
  ownerships: readonly Ownership[],
  nameOf: (partyId: string) => string,
): (holderId: string) => StakeIn {
  const parties = [
    ...new Set(ownerships.flatMap(({ holderId, targetId }) => [holderId, targetId])),
  ];
  const place = new Map(parties.map((id, i) => [id, i]));
  const matrix = (shareOf: (one: Ownership) => number) => {
    const direct = parties.map(() => parties.map(() => 0));
    for (const one of ownerships) {
      const [row, column] = [place.get(one.holderId), place.get(one.targetId)];
      const cells = row === undefined ? undefined : direct[row];
      if (cells !== undefined && column !== undefined) cells[column] = shareOf(one);
    }
    const ring = closedRing(direct);
    return ring.length === 0
      ? { owned: ownedBy(direct), direct, ring: null }
      : { owned: null, direct, ring };
  };
  const room = roomAt(ownerships);
  const low = matrix(({ share }) => share.low);
  const point = matrix(({ share }) => share.point ?? share.low);
  const high = matrix((one) => one.share.low + (one.share.high - one.share.low) * room.rise(one));
  const ring = low.ring ?? point.ring;
  const odd = ring === null ? undefined : ownerless(ring, parties.map(nameOf));
  const found = new Map<number, { low?: number[]; point?: number[]; high?: number[] }>();
  const rows = (holder: number) => {
    const kept = found.get(holder);
    if (kept !== undefined) return kept;
    const row = {
      ...(low.owned && { low: low.owned(holder) }),
      ...(point.owned && { point: point.owned(holder) }),
      ...(high.owned && { high: high.owned(holder) }),
    };
    found.set(holder, row);
    return row;
  };
  const chains = factsOfChains(ownerships);
  return (holderId) => (targetId) => {
    const [i, j] = [place.get(holderId), place.get(targetId)];
    const own = ownerships.find((one) => one.holderId === holderId && one.targetId === targetId);
    const facts = chains(holderId, targetId);
    if (i === undefined || j === undefined || facts.length === 0)
      return {
        value: exact(0),
        facts: [],
        missing: `Does ${nameOf(holderId)} hold any part of ${nameOf(targetId)}? None is on record.`,
      };
    const owned = rows(i);
    const at = (row: readonly number[] | undefined) => row?.[j] ?? 0;
    const least = at(owned.low ?? low.direct[i]);
    const most =
      owned.high === undefined
        ? 1
        : Math.min(1, Math.max(at(owned.high), own === undefined ? 0 : room.most(own)));
    const isPointKnown =
      owned.point !== undefined && (own === undefined || own.share.point !== null);
    return {
      value: estimate(least, isPointKnown ? Math.min(at(owned.point), most) : null, most),
      facts,
      ...(odd === undefined ? {} : { missing: `How can this be: ${odd}?` }),
    };
  };
}

/** How far the claims on each company may rise together, and one of them alone. */
function roomAt(ownerships: readonly Ownership[]) {
  const lows = new Map<string, number>();
  const highs = new Map<string, number>();
  for (const { targetId, share } of ownerships) {
    lows.set(targetId, (lows.get(targetId) ?? 0) + share.low);
    highs.set(targetId, (highs.get(targetId) ?? 0) + share.high);
  }
  return {
    rise: ({ targetId }: Ownership): number => {
      const [least, most] = [lows.get(targetId) ?? 0, highs.get(targetId) ?? 0];
      return most <= 1 ? 1 : (1 - least) / (most - least);
    },
    most: ({ targetId, share }: Ownership): number =>
      Math.min(share.high, 1 - ((lows.get(targetId) ?? 0) - share.low)),
  };
}

/** Claims on every holding that lies on a way from one party to the other, nearest first. */
function factsOfChains(ownerships: readonly Ownership[]): (from: string, to: string) => string[] {
  const held = Map.groupBy(ownerships, ({ holderId }) => holderId);
  const holders = Map.groupBy(ownerships, ({ targetId }) => targetId);
  return (from, to) => {
    const leading = reached(to, (id) => (holders.get(id) ?? []).map(({ holderId }) => holderId));
    const down = reached(from, (id) =>
      id === to && id !== from ? [] : (held.get(id) ?? []).map(({ targetId }) => targetId),
    );
    const facts = [...down]
      .filter((id) => id !== to || id === from)
      .flatMap((id) => held.get(id) ?? [])
      .filter(({ targetId }) => targetId === to || (targetId !== from && leading.has(targetId)))
      .flatMap(({ claims }) => claims.map(({ factId }) => factId));
    return [...new Set(facts)];
  };
}

/** Everybody who can be reached from a party, nearest first, itself included. */
function reached(from: string, next: (id: string) => readonly string[]): Set<string> {
  const found = new Set([from]);
  for (const id of found) for (const other of next(id)) found.add(other);
  return found;
}
