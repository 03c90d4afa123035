import type { Block } from "./board-report.ts";
import type { Claim, ClaimChange } from "./claim.ts";
import { isAboutUs, sameValue } from "./movement.ts";
import type { PackInputs } from "./pack-inputs.ts";

/**
 * The claims of a new edition, each with how it stands to the last pack: new where that
 * pack did not state it, restated where a fact behind it was corrected since, changed
 * where it is another number; nothing where it is what it was.
 */
export function changedSince(
  { claims: before, corrected }: NonNullable<PackInputs["previous"]>,
  claims: readonly Claim[],
): Claim[] {
  const last = new Map(before.map((claim) => [claim.id, claim]));
  const taken = new Set(corrected.map(({ was }) => was));
  return claims.map((claim): Claim => {
    if (!isAboutUs(claim)) return claim;
    const was = last.get(claim.id);
    const kind = changeOf(claim, was, taken);
    return kind === null ? claim : { ...claim, change: { kind, was: was?.value ?? null } };
  });
}

function changeOf(
  claim: Claim,
  was: Claim | undefined,
  taken: ReadonlySet<string>,
): ClaimChange["kind"] | null {
  if (was === undefined || was.unit !== claim.unit) return "new";
  if (was.facts.some((id) => taken.has(id))) return "restated";
  return sameValue(was.value, claim.value) ? null : "changed";
}

/** A block that says of a drawing which of its parts changed: no bar can carry a mark of its own. */
export function withChanges(block: Block, claims: ReadonlyMap<string, Claim>): Block {
  if (block.kind !== "figure") return block;
  const changes: Partial<Record<ClaimChange["kind"], string[]>> = {};
  for (const [place, { label }] of block.figure.categories.entries()) {
    const kinds = block.claims.flatMap(
      (series) => claims.get(series[place] ?? "")?.change?.kind ?? [],
    );
    for (const kind of new Set(kinds)) (changes[kind] ??= []).push(label);
  }
  return Object.keys(changes).length === 0 ? block : { ...block, changes };
}
