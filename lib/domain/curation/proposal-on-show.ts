import type { Source } from "../fact/source.ts";
import type { Change } from "./change.ts";
import type { Claim } from "./conflict.ts";
import type { ProposalState } from "./proposal.ts";

/** A proposal in one line of a queue. */
export type ProposalLine = {
  readonly id: string;
  readonly state: ProposalState;
  readonly authorId: string;
  readonly author: string;
  readonly reason: string;
  readonly fileName: string | null;
  readonly createdAt: string;
  readonly impact: number;
  readonly changes: number;
  /** Its first subjects in words. */
  readonly about: readonly string[];
};

/** One change as a reviewer judges it: before, after and evidence. */
export type ChangeDetail = {
  readonly position: number;
  readonly kind: Change["kind"];
  readonly target: string;
  readonly about: string;
  readonly property: string | null;
  readonly before: Claim;
  readonly after: Claim;
  /** Of a subject or source: what it would be. */
  readonly described: unknown;
  /** Of a changed source: what it was when it was proposed. */
  readonly base: unknown;
  readonly sources: readonly Source[];
};

export type ProposalDetail = ProposalLine & {
  readonly version: number;
  readonly decider: string | null;
  readonly decidedAt: string | null;
  readonly decisionReason: string | null;
  readonly undoneAt: string | null;
  /** The first of its changes; an import may have thousands. */
  readonly details: readonly ChangeDetail[];
};

/** A proposal its author takes up again. */
export type Revision = {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
  /** What a reviewer asked. */
  readonly question: string | null;
  readonly changes: readonly Change[];
};

/** An open flag: somebody says that a fact looks wrong. */
export type OpenFlag = {
  readonly id: string;
  readonly factId: string;
  readonly subject: string;
  readonly property: string;
  readonly about: string;
  readonly by: string;
  readonly note: string | null;
  readonly at: string;
};
