import type { Fact } from "../../fact/fact.ts";
import { claimTexts } from "../sheets/claim-texts.ts";
import { claimsInForce } from "../sheets/sheet-of.ts";
import type { StatedCitation, StatedClaim } from "./read-claims.ts";
import { byText } from "../../quantity/text-order.ts";

/** Where a claim of a row goes among those the register has. */
export type Place =
  | { readonly kind: "same"; readonly fact: Fact; readonly note?: string }
  | { readonly kind: "corrects"; readonly base: Fact }
  | { readonly kind: "new"; readonly beside: Fact | undefined }
  | { readonly kind: "trouble"; readonly reason: string };

const trouble = (reason: string): Place => ({ kind: "trouble", reason });

const isCited = (stated: StatedCitation, { citations }: Fact): boolean =>
  citations.some(
    (citation) =>
      citation.sourceId === stated.sourceId &&
      (["locator", "quote", "retrieved"] as const).every(
        (part) =>
          stated[part] === undefined || (stated[part] ?? "") === (citation[part]?.trim() ?? ""),
      ),
  );

/** Whether the register already says what the row says; of an exported row, citation by citation. */
export function saysTheSame(claim: StatedClaim, fact: Fact): boolean {
  const texts = claimTexts(fact);
  if (claim.text !== texts.get("value")?.trim()) return false;
  for (const [name, value] of claim.fields)
    if (`${value ?? ""}` !== (texts.get(name)?.trim() ?? "")) return false;
  const { citations, factId } = claim;
  if (citations === undefined) return true;
  if (factId === undefined) return citations.every((citation) => isCited(citation, fact));
  return (
    citations.length === fact.citations.length &&
    citations.every((citation, nth) => {
      const own = fact.citations[nth];
      return own !== undefined && isCited(citation, { ...fact, citations: [own] });
    })
  );
}

/** The claim that now stands in the place of a fact: itself, or the last correction of it. */
function headOf(fact: Fact, facts: readonly Fact[]): Fact {
  const next = facts.find(({ corrects }) => corrects === fact.id);
  return next === undefined ? fact : headOf(next, facts);
}

function placeById(claim: StatedClaim, factId: string, facts: readonly Fact[]): Place {
  const fact = facts.find(({ id }) => id === factId.toLowerCase());
  if (fact === undefined)
    return trouble(
      "names a claim that its subject does not have; leave the cell empty to state a new one",
    );
  if (fact.property !== claim.property)
    return trouble(`names a claim about ${fact.property}, and the row is about ${claim.property}`);
  const head = headOf(fact, facts);
  if (saysTheSame(claim, head) && !head.withdrawn) return { kind: "same", fact: head };
  if (head === fact) return { kind: "corrects", base: fact };
  const since = head.recordedAt.slice(0, 10);
  // The row is as it was exported, so somebody else's correction since then stands.
  if (saysTheSame(claim, fact))
    return {
      kind: "same",
      fact: head,
      note: `has been ${head.withdrawn ? "taken back" : "corrected"} since the file was made, on ${since}; that is left as it is`,
    };
  return trouble(
    `was ${head.withdrawn ? "taken back" : "corrected"} by somebody on ${since}, after the file was made: export again and make the change there`,
  );
}

/**
 * Finds what a row's claim says the same as, takes the place of, or stands beside.
 *
 * Without the id of a claim, a row corrects one that began on the same day and
 * rests on the same source; with another source it is a claim of its own, since
 * what two sources say differently is kept side by side.
 *
 * @param validFrom the day the claim begins, where the row or the file's defaults tell
 * @param facts every claim about the subject, corrected ones too
 */
export function placeClaim(
  claim: StatedClaim,
  validFrom: string | undefined,
  facts: readonly Fact[],
): Place {
  if (claim.factId !== undefined) return placeById(claim, claim.factId, facts);
  const rivals = claimsInForce(facts.filter(({ property }) => property === claim.property));
  const same = rivals.find((fact) => saysTheSame(claim, fact));
  if (same !== undefined) return { kind: "same", fact: same };
  if (validFrom === undefined)
    return trouble(
      "since when does it hold? Fill a column “valid_from”, or give a day for the whole file",
    );
  const begun = rivals.filter((fact) => fact.validFrom === validFrom);
  const { citations } = claim;
  const fitting =
    citations === undefined
      ? begun
      : begun.filter((fact) =>
          fact.citations.some(({ sourceId }) => citations.some((one) => one.sourceId === sourceId)),
        );
  const [only, second] = fitting;
  if (second !== undefined)
    return trouble(
      `the register has ${fitting.length} claims of this from ${validFrom}: name the one that is meant in a column “fact_id”, as an export writes it`,
    );
  if (only !== undefined) return { kind: "corrects", base: only };
  return {
    kind: "new",
    beside: rivals.toSorted((a, b) => byText(b.validFrom, a.validFrom))[0],
  };
}
