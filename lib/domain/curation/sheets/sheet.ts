/** What a sheet can hold rows of. */
export const SHEET_KINDS = {
  party: "Parties",
  tie: "Ties",
  stake: "Stakes",
  right: "Rights",
  source: "Sources",
} as const;
export type SheetKind = keyof typeof SHEET_KINDS;
/** The kinds that claims are made about. */
export type SubjectSheetKind = Exclude<SheetKind, "source">;

/** A table as it stands in a file: texts, before anything is made of them. */
export type Sheet = {
  readonly headers: readonly string[];
  readonly rows: readonly SheetRow[];
};

export type SheetRow = {
  /** As a spreadsheet counts: the header is row 1. */
  readonly number: number;
  readonly cells: readonly string[];
};

/** Powers of ten and the like that a column's header puts behind every bare number in it. */
export const SCALES = ["", "k", "m", "bn", "%"] as const;
export type Scale = (typeof SCALES)[number];

/** What a column of a file is read as. */
export type ColumnUse = {
  /** Id of a column of the kind's form; null where the column is left out. */
  readonly target: string | null;
  readonly scale: Scale;
  /** The currency its header names; null where it names none. */
  readonly currency: string | null;
};
