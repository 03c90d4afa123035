import type { RecordFactInput } from "../fact/record-fact-input.ts";
import type { SubjectId } from "../fact/subject.ts";
import type { Claim } from "./conflict.ts";
import type { WorkbenchColumn, WorkbenchRow } from "./workbench-row.ts";

/** One version of a claim: what was recorded, when and by whom, and whether it still stands. */
export type RecordedClaim = {
  readonly factId: string;
  readonly property: string;
  readonly claim: RecordFactInput;
  readonly recordedAt: string;
  /** What they are called; null for what the register began with. */
  readonly recordedBy: string | null;
  readonly corrects: string | null;
  readonly withdrawn: boolean;
  readonly standing: boolean;
  /** It stands, and holds today. */
  readonly inForce: boolean;
};

/** What somebody has proposed for the subject and nobody has decided. */
export type WaitingChange = {
  readonly proposalId: string;
  readonly property: string;
  readonly claim: Claim;
  readonly by: string;
  readonly at: string;
};

/** Everything about one subject, for those who keep it true. */
export type SubjectRecord = {
  /** The server's clock before anything was read. */
  readonly readAt: string;
  readonly today: string;
  readonly subject: string;
  readonly kind: SubjectId["kind"];
  readonly slug: string;
  readonly name: string;
  readonly columns: readonly WorkbenchColumn[];
  readonly cells: WorkbenchRow["cells"];
  readonly claims: readonly RecordedClaim[];
  readonly waiting: readonly WaitingChange[];
  /** Why it is no longer in the register, and the fact that says so. */
  readonly retired: { readonly factId: string; readonly reason: string } | null;
};
