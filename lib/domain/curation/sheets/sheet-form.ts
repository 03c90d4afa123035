import type { z } from "zod";
import { IDENTITIES } from "../../fact/identity.ts";
import { isPropertyOf, PROPERTIES } from "../../fact/property.ts";
import { Source } from "../../fact/source.ts";
import { keysOf } from "../../quantity/closed-set.ts";
import type { SheetKind, SubjectSheetKind } from "./sheet.ts";
import { SYNONYMS } from "./synonyms.ts";

export type ColumnGroup = "identity" | "claim" | "value" | "source";

/** A column that a sheet of a kind can have. */
export type FormColumn = {
  /** identity.provider, claim.valid_from, value.tie.paid-usd, source.url */
  readonly id: string;
  readonly group: ColumnGroup;
  /** As exports write it. */
  readonly header: string;
  readonly label: string;
  /** Other headers it is known by. */
  readonly also: readonly string[];
};

/** Citations one row can hold: source, source_2 and so on. */
export const CITATIONS_A_ROW = 12;
export const CITATION_PARTS = ["source", "locator", "quote", "retrieved"] as const;
export type CitationPart = (typeof CITATION_PARTS)[number];

/** The column of the n-th citation, from 0. */
export const citationColumn = (part: CitationPart, nth: number): string =>
  nth === 0 ? part : `${part}_${nth + 1}`;

/** What is said of a claim beside its value, in the order of exports. */
const CLAIM_LABELS = {
  property: "Property",
  value: "Value",
  unit: "Unit",
  valid_from: "Valid from",
  valid_to: "Valid until (first day on which it no longer holds)",
  method: "Method",
  confidence: "Confidence",
  rank: "Rank among competing claims",
  note: "Note",
  original_amount: "Original amount",
  original_currency: "Original currency",
  usd_per_unit: "Dollars per unit of it",
  rate_on: "Day of that rate",
} as const;

const snake = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const words = (name: string): string => {
  const text = name.replaceAll(/[_.-]+/g, " ").trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
};

const synonyms = (id: string, kind: SheetKind): readonly string[] => [
  ...(SYNONYMS[kind][id] ?? []),
  ...(SYNONYMS.any[id] ?? []),
];

/** The fields of a kind's identity, in the order of its schema. */
export const identityFields = (kind: SubjectSheetKind): readonly string[] =>
  keysOf<string>(IDENTITIES[kind].shape);

/** The schema of one field of an identity. */
export function identitySchema(kind: SubjectSheetKind, field: string): z.ZodType | undefined {
  const shape: Readonly<Record<string, z.ZodType>> = IDENTITIES[kind].shape;
  return Object.hasOwn(shape, field) ? shape[field] : undefined;
}

/** Column of stakes that exports write behind the share itself. */
export const BASIS = "basis";

export const SOURCE_FIELDS = keysOf(Source.shape);

/** A party's own remark must not be taken for a remark on a claim. */
const identityHeader = (kind: SheetKind, field: string): string =>
  field === "note" ? `${kind}_note` : snake(field);

const claimColumn = (kind: SheetKind, name: string, label: string): FormColumn => ({
  id: `claim.${name}`,
  group: "claim",
  header: name,
  label,
  also: synonyms(`claim.${name}`, kind),
});

const citationColumns = (kind: SheetKind): FormColumn[] =>
  Array.from({ length: CITATIONS_A_ROW }, (_, nth) =>
    CITATION_PARTS.map((part) =>
      claimColumn(
        kind,
        citationColumn(part, nth),
        nth === 0 ? words(part) : `${words(part)} ${nth + 1}`,
      ),
    ),
  ).flat();

/** The properties a kind of subject has: what is added to the list of properties joins by itself. */
const propertyColumns = (kind: SubjectSheetKind): FormColumn[] =>
  keysOf(PROPERTIES)
    .filter((property) => isPropertyOf(property, kind))
    .map((property) => ({
      id: `value.${property}`,
      group: "value",
      header: property,
      label: PROPERTIES[property].label,
      also: [property.slice(property.indexOf(".") + 1), ...synonyms(`value.${property}`, kind)],
    }));

const subjectColumns = (kind: SubjectSheetKind): FormColumn[] => [
  {
    id: "subject",
    group: "identity",
    header: "subject",
    label: `Id of the ${kind}`,
    also: synonyms("subject", kind),
  },
  ...identityFields(kind).map((field): FormColumn => ({
    id: `identity.${field}`,
    group: "identity",
    header: identityHeader(kind, field),
    label: words(snake(field)),
    also: synonyms(`identity.${field}`, kind),
  })),
];

const sourceColumns = (): FormColumn[] =>
  SOURCE_FIELDS.map((field) => ({
    id: `source.${field}`,
    group: "source",
    header: field,
    label: words(field),
    also: synonyms(`source.${field}`, "source"),
  }));

/** A share is of something: on what basis stands beside it, where it does not stand behind it. */
const ownColumns = (kind: SubjectSheetKind): FormColumn[] =>
  kind === "stake" ? [claimColumn(kind, BASIS, "Basis of the share")] : [];

/** Every column a sheet of a kind can have: one list for the mapping, the reading and the export. */
export const columnsOf = (kind: SheetKind): readonly FormColumn[] =>
  kind === "source"
    ? sourceColumns()
    : [
        ...subjectColumns(kind),
        ...keysOf(CLAIM_LABELS).map((name) => claimColumn(kind, name, CLAIM_LABELS[name])),
        ...citationColumns(kind),
        claimColumn(kind, "fact_id", "Id of the claim it states or corrects"),
        ...ownColumns(kind),
        ...propertyColumns(kind),
      ];
