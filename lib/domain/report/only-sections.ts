import type { BoardReport, ReportNote } from "./board-report.ts";
import { claimIdsOf } from "./claims-of-blocks.ts";

/**
 * Some sections of a report as a report of their own: with the claims that they
 * state, numbered anew, and with what those rest on.
 *
 * @example
 * onlySections(report, ["summary"]).claims[0]?.number; // => 1
 */
export function onlySections(report: BoardReport, ids: readonly string[]): BoardReport {
  const sections = report.sections.filter(({ id }) => ids.includes(id));
  const stated = new Set(sections.flatMap(({ blocks }) => blocks.flatMap(claimIdsOf)));
  const left = report.claims.filter(({ id }) => stated.has(id));
  const sources = new Map(report.notes.map(({ number, source }) => [number, source]));
  const notes = new Map<number, ReportNote>();
  const numberOf = (was: number): number[] => {
    const source = sources.get(was);
    if (source === undefined) return [];
    const note = notes.get(was) ?? { number: notes.size + 1, source };
    notes.set(was, note);
    return [note.number];
  };
  const claims = left.map((claim, i) => ({
    ...claim,
    number: i + 1,
    notes: claim.notes.flatMap(numberOf).toSorted((a, b) => a - b),
  }));
  const facts = new Set(claims.flatMap((claim) => claim.facts));
  return {
    ...report,
    sections,
    claims,
    notes: [...notes.values()],
    evidence: report.evidence.filter(({ id }) => facts.has(id)),
  };
}
