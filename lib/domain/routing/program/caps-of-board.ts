import type { Board, BoardOffering } from "../board.ts";
import type { Caps } from "../scenario/policy-choice.ts";

/** What a ceiling can be put on. */
export const CAP_KINDS = ["cloud", "lab", "owner", "region"] as const;
export type CapKind = (typeof CAP_KINDS)[number];

/** The most of all tokens that the offerings of one party may serve; Infinity where nobody set a ceiling. */
export type PartyCap = {
  readonly kind: CapKind;
  readonly id: string;
  readonly share: number;
  /** Columns of the board. */
  readonly offerings: ReadonlySet<number>;
};

export const PARTY_OF: Readonly<Record<CapKind, (offering: BoardOffering) => string>> = {
  cloud: ({ operatorId }) => operatorId,
  lab: ({ labId }) => labId,
  owner: ({ ownerId }) => ownerId,
  region: ({ region }) => region,
};

/**
 * The ceiling on every party of a board, of each kind that has any ceiling.
 *
 * A party without one is there too, with Infinity, so that a ceiling that is
 * moved, set or lifted changes a bound and not the form of the program.
 *
 * @throws RangeError if a ceiling is no part of 1, or a party has two
 *
 * @example
 * capsOfBoard(board, { ...NO_CAPS, everyCloud: 0.5 }).length // => number of clouds
 */
export function capsOfBoard(board: Board, caps: Caps): PartyCap[] {
  const rules = {
    cloud: { every: caps.everyCloud, named: caps.clouds },
    lab: { every: caps.everyLab, named: caps.labs },
    owner: { every: caps.everyOwner, named: caps.owners },
    region: { every: caps.everyRegion, named: caps.regions },
  };
  return CAP_KINDS.flatMap((kind): PartyCap[] => {
    const { every, named } = rules[kind];
    if (every === null && named.length === 0) return [];
    const shares = new Map(named.map(({ id, share }) => [id, share]));
    if (shares.size < named.length) throw new RangeError(`a ${kind} has two caps; leave one`);
    for (const [id, share] of [...shares, [`every ${kind}`, every ?? 1] as const])
      if (!(share >= 0 && share <= 1))
        throw new RangeError(`the cap on ${id} is ${share}; expected 0 to 1, 0.4 for 40 percent`);
    const members = new Map<string, Set<number>>();
    for (const [o, offering] of board.offerings.entries()) {
      const id = PARTY_OF[kind](offering);
      members.set(id, (members.get(id) ?? new Set()).add(o));
    }
    return [...members]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, offerings]) => ({
        kind,
        id,
        share: shares.get(id) ?? every ?? Infinity,
        offerings,
      }));
  });
}
