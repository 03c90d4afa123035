import type { RegisterContext } from "./register-context.ts";

/** Who owns a company at the end, and how that is known. */
export type UltimateParent = {
  readonly partyId: string;
  readonly standing: "confirmed" | "proposed";
  readonly why: string;
  readonly facts: readonly string[];
};

const HALF = 0.5;

/**
 * The ultimate parent that a fact states; else the end of the chain of parents and majority
 * holders in the ownership graph, which is a proposal. A company nobody is known to own is
 * proposed as its own.
 */
export function ultimateParentOf(
  partyId: string,
  { reader, readsAs, parties, ownerships, nameOf }: RegisterContext,
): UltimateParent {
  const said = reader.said(`party/${partyId}`, "party.ultimate-parent");
  if (said !== undefined) {
    const { standing, why, facts, value } = said;
    return { partyId: readsAs(value), standing, why, facts };
  }
  const ownerOf = (id: string) => {
    const parent = parties.get(id)?.parentId ?? null;
    if (parent !== null) return { id: parent, facts: [] };
    const held = ownerships.find(
      ({ targetId, holderId, share }) =>
        targetId === id &&
        share.low > HALF &&
        parties.has(holderId) &&
        parties.get(holderId)?.kind !== "aggregate",
    );
    return held === undefined
      ? undefined
      : { id: held.holderId, facts: held.claims.map(({ factId }) => factId) };
  };
  const chain = [partyId];
  const facts: string[] = [];
  for (;;) {
    const owner = ownerOf(chain.at(-1) ?? partyId);
    if (owner === undefined || chain.includes(owner.id)) break;
    chain.push(owner.id);
    facts.push(...owner.facts);
  }
  const top = chain.at(-1) ?? partyId;
  return {
    partyId: top,
    standing: "proposed",
    why:
      top === partyId
        ? `nobody in the ownership graph holds more than half of ${nameOf(partyId)}, so it is proposed as its own`
        : `by the ownership graph: ${chain.map(nameOf).join(", owned by ")}`,
    facts,
  };
}
