import type { SubjectKind } from "../fact/subject.ts";
import type { Unit } from "../quantity/unit.ts";
import type { Telling } from "../table/table.ts";
import type { Profile } from "./board-report.ts";

/** What a profile leaves out, as data; the renderers and the rules of leaving out read nothing else. */
export type Redaction = {
  /** Sections, blocks and columns that tell of these are left out, wherever they stand. */
  readonly untold: readonly Telling[];
  /** Sections in which amounts of money may stand; null for all of them. */
  readonly moneyIn: readonly string[] | null;
  /** Facts about these stay behind: neither they nor their sources are listed. */
  readonly facts: readonly SubjectKind[];
  /** Whether what the pack was worked out from is left out of its files: it holds all of the above. */
  readonly inputs: boolean;
  /** The same in words, printed in the report. */
  readonly leftOut: readonly string[];
};

const NOTHING: Redaction = {
  untold: [],
  moneyIn: null,
  facts: [],
  inputs: false,
  leftOut: [],
};

export const REDACTIONS: Readonly<Record<Profile, Redaction>> = {
  board: NOTHING,
  internal: {
    ...NOTHING,
    untold: ["decisions"],
    inputs: true,
    leftOut: [
      "what the board is asked to decide, and has decided",
      "the frozen inputs, which hold it; figures cannot be worked out again from this pack alone",
    ],
  },
  regulator: {
    ...NOTHING,
    untold: ["options", "decisions"],
    inputs: true,
    leftOut: [
      "scenarios, and what would lower a lock-in, which are plans and no facts",
      "what the board is asked to decide, and has decided",
      "the frozen inputs, which hold them; figures cannot be worked out again from this pack alone",
    ],
  },
  public: {
    untold: ["options", "decisions", "own-work", "questions"],
    moneyIn: ["register"],
    facts: ["contract", "workload", "lab-link"],
    inputs: true,
    leftOut: [
      "scenarios, and what would lower a lock-in",
      "what the board is asked to decide, and has decided",
      "every amount of the company’s own money; amounts of public deals stay in the register",
      "what the company calls its own contracts and work, what it states of them, and the sources; vendors, shares, days and scores worked out from that stay",
      "why a line that no average may hide is crossed or kept, for it names that work",
      "questions to vendors",
      "the frozen inputs, which hold all of these; figures cannot be worked out again from this pack alone",
    ],
  },
};

/** Whether a number is an amount of money. */
export const isMoney = (unit: Unit): boolean => unit.startsWith("usd") && unit !== "usd-per-usd";
