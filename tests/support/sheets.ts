/** What an import is held against, from the seed, and the shortest way to one. */
import { importDiff, type ImportRequest } from "@/lib/domain/curation/import-diff.ts";
import type { ImportPlan, Stored } from "@/lib/domain/curation/imports/import-plan.ts";
import { guessMapping } from "@/lib/domain/curation/sheets/guess-mapping.ts";
import type { Sheet, SheetKind } from "@/lib/domain/curation/sheets/sheet.ts";
import { claimSheet, sourceSheet } from "@/lib/domain/curation/sheets/sheet-of.ts";
import { TODAY } from "./build.ts";
import { factsBySubject, seedKnowledge, seedParties, subjectsOf } from "./register.ts";

/** A sheet from lines of texts, the first of them the headers. */
export const aSheet = ([headers = [], ...rows]: readonly (readonly string[])[]): Sheet => ({
  headers,
  rows: rows.map((cells, i) => ({ number: i + 2, cells })),
});

export const storedFor = (kind: SheetKind): Stored => ({
  parties: [...seedParties.values()],
  subjects: kind === "source" ? [] : subjectsOf(kind),
  facts: factsBySubject,
  sources: seedKnowledge.sources,
});

export const exported = (kind: SheetKind, stored = storedFor(kind)): Sheet =>
  kind === "source" ? sourceSheet(stored.sources) : claimSheet(kind, stored.subjects, stored.facts);

/** What importing a sheet would do, with columns as they are guessed. */
export const diffed = (
  kind: SheetKind,
  sheet: Sheet,
  { stored = storedFor(kind), ...part }: Partial<ImportRequest> & { stored?: Stored } = {},
): ImportPlan =>
  importDiff(
    {
      kind,
      sheet,
      mapping: guessMapping(kind, sheet.headers),
      defaults: { validFrom: null, method: "reported", confidence: "medium", source: null },
      choices: new Map(),
      today: TODAY,
      ...part,
    },
    stored,
  );

/** The messages of a row, as one text. */
export const saidOf = ({ rows }: ImportPlan, row: number): string =>
  rows
    .find((one) => one.row === row)
    ?.messages.map(({ message }) => message)
    .join(" | ") ?? "";
