import type { SubjectKind } from "../fact/subject.ts";
import type { Unit } from "../quantity/unit.ts";
import type { Profile } from "./board-report.ts";

/** What a profile leaves out, as data; the renderers and the rules of leaving out read nothing else. */
export type Redaction = {
  /** Ids of sections that are left out whole. */
  readonly sections: readonly string[];
  /** Whether what the board is asked to decide, and has decided, is left out. */
  readonly decisions: boolean;
  /** Sections in which amounts of money may stand; null for all of them. */
  readonly moneyIn: readonly string[] | null;
  /** Facts about these stay behind: neither they nor their sources are listed. */
  readonly facts: readonly SubjectKind[];
  /** Whether questions to vendors are left out. */
  readonly questions: boolean;
  /** Whether what the pack was worked out from is left out of its files: it holds all of the above. */
  readonly inputs: boolean;
  /** The same in words, printed in the report. */
  readonly leftOut: readonly string[];
};

const NOTHING: Redaction = {
  sections: [],
  decisions: false,
  moneyIn: null,
  facts: [],
  questions: false,
  inputs: false,
  leftOut: [],
};

export const REDACTIONS: Readonly<Record<Profile, Redaction>> = {
  board: NOTHING,
  internal: {
    ...NOTHING,
    decisions: true,
    inputs: true,
    leftOut: [
      "what the board is asked to decide, and has decided",
      "the frozen inputs, which hold it; figures cannot be worked out again from this pack alone",
    ],
  },
  regulator: {
    ...NOTHING,
    sections: ["scenarios", "options", "comparison"],
    decisions: true,
    inputs: true,
    leftOut: [
      "scenarios and options, which are plans and no facts",
      "what the board is asked to decide, and has decided",
      "the frozen inputs, which hold them; figures cannot be worked out again from this pack alone",
    ],
  },
  public: {
    sections: ["scenarios", "options", "comparison"],
    decisions: true,
    moneyIn: ["register"],
    facts: ["contract", "workload", "lab-link"],
    questions: true,
    inputs: true,
    leftOut: [
      "scenarios and options",
      "what the board is asked to decide, and has decided",
      "every amount of the company’s own money; amounts of public deals stay in the register",
      "facts the company states of its own contracts and work, and their sources",
      "questions to vendors",
      "the frozen inputs, which hold all of these; figures cannot be worked out again from this pack alone",
    ],
  },
};

/** Whether a number is an amount of money. */
export const isMoney = (unit: Unit): boolean => unit.startsWith("usd") && unit !== "usd-per-usd";
