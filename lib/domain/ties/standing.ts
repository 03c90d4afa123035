import type { Clocks, Fact } from "../fact/fact.ts";
import { isPresent } from "../fact/presence.ts";
import { PROPERTIES } from "../fact/property.ts";
import { type Facts, read } from "../fact/reading.ts";
import type { SubjectKind } from "../fact/subject.ts";
import { resolveMergers } from "./mergers.ts";
import { type Party, partyAt } from "./party.ts";
import { byName } from "../quantity/text-order.ts";

/** Who stands in the register at the clocks, and whom a duplicate reads as. */
export type Standing = {
  /** By id, in the order of their names; retired, merged and later entered ones are left out. */
  readonly parties: ReadonlyMap<string, Party>;
  /** The party that an id reads as: itself, or the one it was merged into. */
  readonly readsAs: (partyId: string) => string;
  /** A party and every duplicate of it. */
  readonly idsOf: (partyId: string) => readonly string[];
  /** Whether a subject such as `tie/a-deal` stands. */
  readonly has: (subject: string) => boolean;
};

/**
 * @param entered when each subject was entered, where that was after the register began
 * @param facts of every party, and those that retire a subject of any other kind
 */
export function standingAt(
  identities: readonly Party[],
  entered: ReadonlyMap<string, string>,
  facts: ReadonlyMap<string, Facts>,
  clocks: Clocks,
): Standing {
  const has = (subject: string) =>
    isPresent(entered.get(subject) ?? null, facts.get(subject) ?? [], clocks);
  const present = identities.filter(({ id }) => has(`party/${id}`));
  const ids = new Set(present.map(({ id }) => id));
  const into = present.flatMap(({ id }): [string, string][] => {
    const target = read(facts.get(`party/${id}`) ?? [], "party.merged-into", clocks)?.value;
    return typeof target === "string" && ids.has(target) ? [[id, target]] : [];
  });
  const resolved = resolveMergers(new Map(into));
  const readsAs = (partyId: string) => resolved.get(partyId) ?? partyId;
  const standing = present.filter(({ id }) => !resolved.has(id));
  return {
    parties: new Map(
      standing
        .map((identity) => partyAt(identity, facts.get(`party/${identity.id}`) ?? [], clocks))
        .map((party) => ({ ...party, parentId: parentOf(party, readsAs, ids) }))
        .toSorted((a, b) => byName(a.name, b.name))
        .map((party) => [party.id, party]),
    ),
    readsAs,
    idsOf: (partyId) => [
      partyId,
      ...[...resolved].flatMap(([from, to]) => (to === partyId ? [from] : [])),
    ],
    has,
  };
}

function parentOf(
  { id, parentId }: Party,
  readsAs: (partyId: string) => string,
  present: ReadonlySet<string>,
): string | null {
  const parent = parentId === null ? null : readsAs(parentId);
  return parent === null || parent === id || !present.has(parent) ? null : parent;
}

/**
 * Entries of one kind that stand, their parties read as what they are now; an
 * entry with a party that does not stand is left out.
 */
export function standingEntries<K extends string, T extends Record<K, string> & { id: string }>(
  { parties, readsAs, has }: Standing,
  kind: SubjectKind,
  entries: readonly T[],
  partyKeys: readonly K[],
): T[] {
  return entries.flatMap((entry) => {
    if (!has(`${kind}/${entry.id}`)) return [];
    const now = Object.fromEntries(partyKeys.map((key) => [key, readsAs(entry[key])]));
    return Object.values(now).every((id) => parties.has(id)) ? [{ ...entry, ...now }] : [];
  });
}

/** A fact whose value names parties, with duplicates read as what they are now. */
export function withPartiesRead(fact: Fact, readsAs: (partyId: string) => string): Fact {
  if (fact.value === null) return fact;
  switch (fact.property) {
    case "common-investor.backs": {
      const labs = PROPERTIES[fact.property].schema.parse(fact.value);
      // Two names of one lab are no second lab, but the form asks for two.
      return { ...fact, value: labs.map(readsAs) };
    }
    case "router.pool": {
      const pool = PROPERTIES[fact.property].schema.parse(fact.value);
      return { ...fact, value: pool.map(({ lab, models }) => ({ lab: readsAs(lab), models })) };
    }
    case "contract.router-mix": {
      const mix = Object.entries(PROPERTIES[fact.property].schema.parse(fact.value));
      const byLab = Map.groupBy(mix, ([lab]) => readsAs(lab));
      return {
        ...fact,
        value: Object.fromEntries(
          [...byLab].map(([lab, parts]) => [lab, parts.reduce((sum, [, part]) => sum + part, 0)]),
        ),
      };
    }
    default:
      return fact;
  }
}
