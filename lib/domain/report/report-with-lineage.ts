import type { BoardReport } from "./board-report.ts";
import type { Claim } from "./claim.ts";

/** Facts behind claims that their profile keeps back, by the claim's id; none where it names them all. */
export type KeptBack = Readonly<Record<string, readonly string[]>>;

/** A report, and beside it the lineage that no reader of it sees. */
export type ReportWithLineage = { readonly report: BoardReport; readonly keptBack: KeptBack };

/** Claims with all that they rest on, what is kept back included: not to be shown to a reader of the pack. */
export const withLineage = (claims: readonly Claim[], keptBack: KeptBack): Claim[] =>
  claims.map((claim) => ({ ...claim, facts: [...claim.facts, ...(keptBack[claim.id] ?? [])] }));
