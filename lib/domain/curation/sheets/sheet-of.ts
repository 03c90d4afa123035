import { type Fact, RANKS } from "../../fact/fact.ts";
import type { Source } from "../../fact/source.ts";
import { claimTexts } from "./claim-texts.ts";
import { identityText } from "./identity-text.ts";
import type { Sheet, SubjectSheetKind } from "./sheet.ts";
import {
  BASIS,
  CITATION_PARTS,
  citationColumn,
  columnsOf,
  identityFields,
  SOURCE_FIELDS,
} from "./sheet-form.ts";
import { byText } from "../../quantity/text-order.ts";

/** A subject as a sheet knows it. */
export type SheetSubject = {
  /** tie/amazon-openai-2026-02 */
  readonly id: string;
  readonly identity: Readonly<Record<string, unknown>>;
};

/** Claims that nobody has corrected or taken back, whenever they hold: what a file of the register states. */
export function claimsInForce(facts: readonly Fact[]): Fact[] {
  const corrected = new Set(facts.map(({ corrects }) => corrects));
  return facts.filter(({ id, withdrawn }) => !withdrawn && !corrected.has(id));
}

const numbered = (headers: readonly string[], rows: readonly (readonly string[])[]): Sheet => ({
  headers,
  rows: rows.map((cells, i) => ({ number: i + 2, cells })),
});

/** A sheet with a row for each claim in force, and one for each subject of which nothing is claimed. */
export function claimSheet(
  kind: SubjectSheetKind,
  subjects: readonly SheetSubject[],
  facts: ReadonlyMap<string, readonly Fact[]>,
): Sheet {
  const claims = new Map(
    subjects.map(({ id }) => [id, inReadingOrder(claimsInForce(facts.get(id) ?? []))]),
  );
  const citations = [...claims.values()]
    .flat()
    .reduce((most, fact) => Math.max(most, fact.citations.length), 1);
  const extra = new Set(
    Array.from({ length: citations - 1 }, (_, i) =>
      CITATION_PARTS.map((part) => citationColumn(part, i + 1)),
    ).flat(),
  );
  const columns = columnsOf(kind).filter(
    ({ group, header }) =>
      group !== "value" && header !== BASIS && (!/_\d+$/.test(header) || extra.has(header)),
  );
  const fields = identityFields(kind);
  const rows = subjects.flatMap(({ id, identity }) => {
    const about = new Map([
      ["subject", id],
      ...fields.map((field) => [`identity.${field}`, identityText(identity[field])] as const),
    ]);
    const own = claims.get(id) ?? [];
    return (own.length === 0 ? [undefined] : own).map((fact) => {
      const texts: ReadonlyMap<string, string> = fact === undefined ? new Map() : claimTexts(fact);
      return columns.map(({ id: column }) =>
        column === "claim.fact_id"
          ? (fact?.id ?? "")
          : (about.get(column) ?? texts.get(column.slice("claim.".length)) ?? ""),
      );
    });
  });
  return numbered(
    columns.map(({ header }) => header),
    rows,
  );
}

const inReadingOrder = (facts: readonly Fact[]): Fact[] =>
  facts.toSorted(
    (a, b) =>
      byText(a.property, b.property) ||
      byText(a.validFrom, b.validFrom) ||
      RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) ||
      byText(a.id, b.id),
  );

/** A sheet with a row for each source. */
export const sourceSheet = (sources: readonly Source[]): Sheet =>
  numbered(
    SOURCE_FIELDS,
    sources.map((source) => SOURCE_FIELDS.map((field) => identityText(source[field]))),
  );

/** The columns an analyst fills in most, to begin a file with: a row for each subject, a column for each property. */
export function templateSheet(kind: SubjectSheetKind | "source"): Sheet {
  const OPTIONAL = /^(?:original_|usd_per|rate_on|rank|unit|property|value$|fact_id)|_\d+$/;
  const headers = columnsOf(kind)
    .filter(
      ({ id, header }) => id !== "subject" && !(id.startsWith("claim.") && OPTIONAL.test(header)),
    )
    .map(({ header }) => header);
  return numbered(headers, []);
}
