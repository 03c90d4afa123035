import type { Source } from "../fact/source.ts";
import type { Figure } from "../figure/figure.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import type { Table, Telling } from "../table/table.ts";
import type { Basis } from "../ties/basis.ts";
import type { Claim, ClaimChange } from "./claim.ts";
import type { Phrase } from "./phrase.ts";

export const TEMPLATES = {
  board: "Board, quarterly",
  strategies: "Strategy comparison",
  vendor: "Vendor exposure note",
  register: "Register of ties and rights",
} as const;
export type Template = keyof typeof TEMPLATES;

/** Who a pack is for; what each may see stands in `redaction.ts`. */
export const PROFILES = {
  board: "Board",
  internal: "Internal",
  regulator: "Regulator",
  public: "Public",
} as const;
export type Profile = keyof typeof PROFILES;

/** The claims that the numbers of a table state: by row, then by column. */
export type CellClaims = Readonly<Record<string, Readonly<Record<string, string>>>>;

export type TableBlock = {
  readonly kind: "table";
  readonly table: Table;
  readonly claims: CellClaims;
  /** Claims that its note speaks of. */
  readonly spoken?: readonly string[];
  /** Stands in the page where the row is a heading of its own, not in the summary. */
  readonly caption?: string;
};

export type FigureBlock = {
  readonly kind: "figure";
  readonly figure: Figure;
  /** The finding it proves: what is printed in place of the title of the figure, which binds no number. */
  readonly title: Phrase;
  /** What the drawing shows, for those who cannot see it. */
  readonly alt: string;
  /** For each series, the claim of each category; null where nothing is stated. */
  readonly claims: readonly (readonly (string | null)[])[];
  /** The claim of the line that all of it is held against. */
  readonly mark?: string;
  /** Claims that its words speak of. */
  readonly spoken?: readonly string[];
  /** Names of what in it changed since the last pack, by how; absent where nothing is marked. */
  readonly changes?: Readonly<Partial<Record<ClaimChange["kind"], readonly string[]>>>;
};

/** A headline number: with the line of the company's appetite, and where it stood in the last pack. */
export type KeyFigure = {
  readonly claim: string;
  readonly label: string;
  /** False where the interval is too wide to be a finding. */
  readonly determinable: boolean;
  /** The line the company has drawn, and on which side of it the number lies; null where it drew none. */
  readonly appetite: {
    readonly at: number;
    readonly side: "at-most" | "at-least";
    readonly kept: "kept" | "crossed" | "cannot-tell";
    /** Absent in packs made before it had one. */
    readonly claim?: string;
  } | null;
  /** null where there is no earlier pack, or the number is not in it. */
  readonly since: {
    readonly edition: string;
    readonly was: Claim["value"];
    readonly moved: "up" | "down" | "no-clear-change";
    /** Absent in packs made before it had one. */
    readonly claim?: string;
  } | null;
};

/** What the board is asked to decide. */
export type DecisionAsked = {
  readonly id: string;
  readonly question: string;
  readonly options: readonly { readonly name: string; readonly cost: Phrase }[];
  readonly recommended: string | null;
  readonly by: PlainDate;
};

/** A part of a section; it may tell of what not every reader is told. */
export type Block = BlockOfKind & { readonly tells?: Telling };

type BlockOfKind =
  | {
      readonly kind: "sentence";
      readonly style: "finding" | "body" | "note";
      readonly text: Phrase;
    }
  | {
      readonly kind: "list";
      readonly items: readonly Phrase[];
      /** Ids for which a line is drawn and that are no number of the report: it may not leave with them. */
      readonly lacks?: readonly string[];
    }
  | { readonly kind: "key-figures"; readonly figures: readonly KeyFigure[] }
  | { readonly kind: "decisions"; readonly asked: readonly DecisionAsked[] }
  | FigureBlock
  | TableBlock;

export type Section = {
  readonly id: string;
  readonly title: string;
  /** Whether it begins a page of its own. */
  readonly ownPage: boolean;
  /** What all of it tells of, where not every reader is told. */
  readonly tells?: Telling;
  readonly blocks: readonly Block[];
};

/** A source, numbered once, in reading order. */
export type ReportNote = { readonly number: number; readonly source: Source };

/** A fact behind a claim as it stood when the pack was made. */
export type EvidenceFact = {
  readonly id: string;
  readonly about: string;
  readonly property: string;
  /** The value in words; what is not disclosed says so. */
  readonly value: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  /** Full instant; the fact cannot have been known earlier. */
  readonly recordedAt: string;
  readonly sources: readonly string[];
};

/** What is printed on every page: which data, read how. */
export type ReportFrame = {
  readonly template: Template;
  readonly profile: Profile;
  readonly title: string;
  readonly organisation: string;
  /** Printed at the head where the company is made up; null where it is not. */
  readonly demo: string | null;
  readonly asOf: PlainDate;
  readonly asKnown: PlainDate | null;
  readonly basis: Basis;
  readonly filters: readonly string[];
  readonly confidentiality: string;
  readonly dataVersion: string;
  readonly methodVersion: string;
  readonly seed: number;
  /** What the profile leaves out, in words; nothing is left out in silence. */
  readonly leftOut: readonly string[];
  /** What it was asked to show, for the pack after it; absent in packs made before that was kept. */
  readonly about?: {
    readonly vendorId: string | null;
    /** null where the profile leaves them out. */
    readonly scenarios: readonly { readonly id: string; readonly version: number }[] | null;
  };
  /** What the record calls things that have digits in their names, as far as they stand in it. */
  readonly names?: readonly string[];
  /** The pack since which changes are marked; absent where none are. */
  readonly highlighted?: { readonly edition: string; readonly asOf: PlainDate };
};

/**
 * A pack as a value, before any renderer: sections of sentences, figures and
 * tables, in which every number names a claim, and the claims with what they
 * rest on. PDF, slides, workbook, CSV and the screen are drawn from this alone.
 */
export type BoardReport = ReportFrame & {
  readonly sections: readonly Section[];
  /** In reading order. */
  readonly claims: readonly Claim[];
  readonly notes: readonly ReportNote[];
  readonly evidence: readonly EvidenceFact[];
};
