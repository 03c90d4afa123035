import type { FactNotes } from "../fact/fact-note.ts";
import type { ReportNote } from "./board-report.ts";
import type { Claim, ClaimDraft } from "./claim.ts";

/**
 * The claims of a report, each once, numbered as a reader meets them, and the
 * sources behind them, numbered as the claims ask for them.
 *
 * @param drafts in reading order, repeated where a number is stated twice
 * @param notes the facts behind them, with their sources
 * @throws RangeError where one id states two numbers: one page would contradict the other
 */
export function claimsInOrder(
  drafts: readonly ClaimDraft[],
  notes: FactNotes,
): { readonly claims: Claim[]; readonly notes: ReportNote[] } {
  const once = new Map<string, ClaimDraft>();
  for (const draft of drafts) {
    const before = once.get(draft.id);
    if (before !== undefined && !sameNumber(before, draft))
      throw new RangeError(
        `the claim ${draft.id} states two numbers: ${said(before)} and ${said(draft)}`,
      );
    if (before === undefined) once.set(draft.id, draft);
  }
  const numbered = new Map<string, ReportNote>();
  const noteOf = (factId: string): number[] =>
    (notes.get(factId)?.sources ?? []).map((source) => {
      const note = numbered.get(source.id) ?? { number: numbered.size + 1, source };
      numbered.set(source.id, note);
      return note.number;
    });
  const claims = [...once.values()].map((draft, i): Claim => ({
    ...draft,
    number: i + 1,
    notes: [...new Set(draft.facts.flatMap(noteOf))].toSorted((a, b) => a - b),
  }));
  return { claims, notes: [...numbered.values()] };
}

const sameNumber = (a: ClaimDraft, b: ClaimDraft): boolean =>
  a.unit === b.unit &&
  a.value?.low === b.value?.low &&
  a.value?.point === b.value?.point &&
  a.value?.high === b.value?.high;

const said = ({ value, unit }: ClaimDraft): string =>
  value === null ? "not known" : `${value.low} to ${value.high} ${unit}`;
