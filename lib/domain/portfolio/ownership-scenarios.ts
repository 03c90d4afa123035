import type { OwnershipScenario } from "../indices/concentration/independent-suppliers.ts";
import { profitWeights } from "../indices/conflict/common-ownership.ts";
import type { Matrix } from "../stats/matrix.ts";
import { groupOf, type Party } from "../ties/party.ts";
import type { Ownership } from "../ties/ownership.ts";

type End = "low" | "point" | "high";

/**
 * How alike labs are through their owners, under each reading of what is not public.
 *
 * Known stakes at their low, point and high ends; the rest of each lab in one
 * hand or in countless hands; and known stakes without any control, which
 * leaves each lab to mind its own profit. A lab that belongs to a group is
 * owned by it whole, and so is the group's own model business.
 */
export function ownershipScenarios(
  labIds: readonly string[],
  ownerships: readonly Ownership[],
  parties: ReadonlyMap<string, Party>,
): OwnershipScenario[] {
  const owners = ownersOf(labIds, ownerships, parties);
  const facts = owners.flatMap(({ stakes }) =>
    stakes.flatMap(({ stake }) => stake.claims.map(({ factId }) => factId)),
  );
  const known = (end: End): number[][] =>
    owners.map((owner) => labIds.map((lab) => holdingOf(owner, lab, end)));
  const scenario = (label: string, kappa: Matrix): OwnershipScenario => ({
    label,
    suppliers: labIds,
    kappa,
    facts,
  });
  return [
    ...(["low", "point", "high"] as const).flatMap((end) => [
      scenario(`${STAKES[end]}, the rest in one hand`, profitWeights(withOneHand(known(end)))),
      scenario(`${STAKES[end]}, the rest in countless hands`, profitWeights(known(end))),
    ]),
    scenario(
      "without control over the labs",
      withoutControl(
        known("point"),
        owners.map(({ whole }) => labIds.map((lab) => whole.includes(lab))),
      ),
    ),
  ];
}

/** An owner of labs: those that are its own altogether, and its stakes in others, of one lab perhaps several. */
export type LabOwner = {
  readonly id: string;
  readonly whole: readonly string[];
  readonly stakes: readonly { readonly supplier: string; readonly stake: Ownership }[];
};

/** Who owns the labs, each group of companies once; an independent lab is its own group. */
export function ownersOf(
  labIds: readonly string[],
  ownerships: readonly Ownership[],
  parties: ReadonlyMap<string, Party>,
): LabOwner[] {
  const outside = ownerships.filter(
    ({ holderId, targetId }) =>
      labIds.includes(targetId) && groupOf(targetId, parties) !== holderId,
  );
  const ids = [
    ...new Set([
      ...outside.map(({ holderId }) => groupOf(holderId, parties)),
      ...labIds.map((lab) => groupOf(lab, parties)),
    ]),
  ];
  return ids.map((id) => ({
    id,
    whole: labIds.filter((lab) => isWhole(id, lab, parties)),
    stakes: labIds.flatMap((supplier) =>
      outside
        .filter(
          ({ holderId, targetId }) => groupOf(holderId, parties) === id && targetId === supplier,
        )
        .map((stake) => ({ supplier, stake })),
    ),
  }));
}

function holdingOf({ whole, stakes }: LabOwner, lab: string, end: End): number {
  if (whole.includes(lab)) return 1;
  const held = stakes
    .filter(({ supplier }) => supplier === lab)
    .reduce((sum, { stake: { share } }) => sum + (share[end] ?? share.high), 0);
  // The highest claims of two companies of a group may add up to more than there is.
  return Math.min(1, held);
}

const STAKES: Readonly<Record<End, string>> = {
  low: "at the lowest stakes claimed",
  point: "at the best-graded stakes",
  high: "at the highest stakes claimed",
};

/** A group owns its own labs, and its own model business, whole; an independent lab is its own group. */
const isWhole = (owner: string, lab: string, parties: ReadonlyMap<string, Party>): boolean =>
  groupOf(lab, parties) === owner && (owner !== lab || parties.get(owner)?.kind !== "ai_lab");

/** Adds, for each lab, one owner of its own who holds what the known ones leave. */
function withOneHand(known: Matrix): number[][] {
  const labs = known[0]?.length ?? 0;
  const rest = Array.from({ length: labs }, (_, lab) =>
    Array.from({ length: labs }, (__, column) =>
      column === lab ? Math.max(0, 1 - known.reduce((sum, row) => sum + (row[lab] ?? 0), 0)) : 0,
    ),
  );
  return [...known.map((row) => [...row]), ...rest];
}

/** Stakes in others' labs keep their profit and lose their say. */
function withoutControl(known: Matrix, whole: readonly (readonly boolean[])[]): number[][] {
  const beta = withOneHand(known);
  const gamma = beta.map((row, owner) =>
    // What nobody is known to hold has rows of its own at the end, and its say.
    row.map((share, lab) => ((whole[owner]?.[lab] ?? true) ? share : 0)),
  );
  return profitWeights(beta, gamma);
}
