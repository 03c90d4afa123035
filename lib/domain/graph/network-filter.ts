import { keysOf } from "../quantity/closed-set.ts";
import type { Party } from "../ties/party.ts";
import { EDGE_KINDS, type EdgeKind, FAMILIES, type FamilyId, familyOf } from "./edge-kind.ts";
import type { Firmness } from "./firmness.ts";
import { LAYER_OF, type LayerId, LAYERS } from "./layers.ts";
import type { Edge } from "./network.ts";

/** How a tie stands, as a reader filters by it: by its line, or by the word of the register. */
export const STATUS_CHOICES = {
  firm: "Committed, paid or in force",
  conditional: "Announced or conditional",
  reported: "Reported",
  closed: "Closed",
  active: "Active",
  partially_funded: "Partially funded",
  announced: "Announced",
} as const;
export type StatusChoice = keyof typeof STATUS_CHOICES;

/** What a reader wants to see of the network; null for all. */
export type NetworkFilter = {
  readonly kind: EdgeKind | FamilyId | null;
  readonly status: StatusChoice | null;
  readonly layer: LayerId | null;
  readonly party: string | null;
};

export const NO_FILTER: NetworkFilter = { kind: null, status: null, layer: null, party: null };

const BY_LINE: readonly Firmness[] = ["firm", "conditional", "reported"];
const isFamily = (kind: EdgeKind | FamilyId): kind is FamilyId => Object.hasOwn(FAMILIES, kind);

/** Whether an edge is one of those asked for; `parties` tells the layer of its ends. */
export function passes(
  edge: Edge,
  { kind, status, layer, party }: NetworkFilter,
  parties: ReadonlyMap<string, Party>,
): boolean {
  const ends = [edge.from, edge.to];
  return (
    (kind === null || (isFamily(kind) ? familyOf(edge.kind) === kind : edge.kind === kind)) &&
    (status === null || stands(edge, status)) &&
    (layer === null || ends.some((id) => layerOf(id, parties) === layer)) &&
    (party === null || ends.includes(party))
  );
}

const stands = ({ firmness, ties }: Edge, status: StatusChoice): boolean =>
  BY_LINE.some((line) => line === status)
    ? firmness === status
    : ties.some((tie) => tie.status === status);

/** The layer a party stands in; undefined where there is no such party. */
export const layerOf = (id: string, parties: ReadonlyMap<string, Party>): LayerId | undefined => {
  const kind = parties.get(id)?.kind;
  return kind === undefined ? undefined : LAYER_OF[kind];
};

/** What an address asks for, unread; undefined where it says nothing of it. */
export type AskedOfNetwork = { readonly [P in keyof NetworkFilter]?: string | undefined };

/**
 * Reads a filter; what there is none of is set aside and said so.
 *
 * @param partyOf the party that an id reads as, if there is one
 */
export function readNetworkFilter(
  asked: AskedOfNetwork,
  partyOf: (id: string) => string | undefined,
): { readonly filter: NetworkFilter; readonly setAside: readonly string[] } {
  const setAside: string[] = [];
  const read = <T extends string>(
    text: string | undefined,
    found: (text: string) => T | undefined,
    missing: (text: string) => string,
  ): T | null => {
    if (text === undefined) return null;
    const value = found(text);
    if (value === undefined) setAside.push(missing(text));
    return value ?? null;
  };
  const among =
    <T extends string>(keys: readonly T[]) =>
    (text: string) =>
      keys.find((key) => key === text);
  const filter: NetworkFilter = {
    kind: read(
      asked.kind,
      among([...keysOf(EDGE_KINDS), ...keysOf(FAMILIES)]),
      (text) => `There is no kind of tie called “${text}”.`,
    ),
    status: read(
      asked.status,
      among(keysOf(STATUS_CHOICES)),
      (text) => `No tie that is drawn has the status “${text}”.`,
    ),
    layer: read(
      asked.layer,
      among(keysOf(LAYERS)),
      (text) => `There is no layer called “${text}”.`,
    ),
    party: read(asked.party, partyOf, (text) => `There is no party “${text}” in the register.`),
  };
  return { filter, setAside };
}
