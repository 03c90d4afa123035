import { z } from "zod";
import { PARTY_KINDS, RIGHT_CATEGORIES, TIE_KINDS } from "../../ties/tie-words.ts";
import type { SubjectSheetKind } from "../sheets/sheet.ts";
import { identityFields, identitySchema } from "../sheets/sheet-form.ts";
import { identityText } from "../sheets/identity-text.ts";
import type { PartyDirectory } from "./party-directory.ts";
import { type Read, readMember, readPartialDate, refused, said } from "./read-cell.ts";
import { type RowCells, textOf } from "./row-cells.ts";

/** Fields that name a party. */
const PARTY_FIELDS: ReadonlySet<string> = new Set([
  "provider",
  "counterparty",
  "parent",
  "holder",
  "target",
  "lab",
  "stakeHolder",
  "stakeTarget",
]);
const TIE_FIELDS: ReadonlySet<string> = new Set(["supersedes", "supersededBy"]);

/** What members of closed sets are called where people read them. */
const LABELS = { ...PARTY_KINDS, ...TIE_KINDS, ...RIGHT_CATEGORIES };

export type UnknownParty = { readonly field: string; readonly name: string };

/** What the file says of an identity, field by field, and the parties it names that are not known. */
export type StatedIdentity = {
  readonly fields: ReadonlyMap<string, Read>;
  readonly unknown: readonly UnknownParty[];
};

/** The options of a closed set, under whatever may be left out. */
function optionsOf(schema: z.ZodType): readonly string[] | undefined {
  const inner =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? schema.unwrap() : schema;
  if (inner instanceof z.ZodBoolean) return ["yes", "no"];
  return inner instanceof z.ZodEnum ? inner.options.map(String) : undefined;
}

function readField(kind: SubjectSheetKind, field: string, text: string): Read {
  const schema = identitySchema(kind, field);
  if (schema === undefined) return refused(`a ${kind} has no ${field}`);
  if (TIE_FIELDS.has(field)) return said(text.replace(/^tie\//, ""), text.replace(/^tie\//, ""));
  if (field === "announced") return readPartialDate(text);
  if (field === "counterpartyKind") return readMember(Object.keys(PARTY_KINDS), text, LABELS);
  if (field === "hqCountry") return said(text.toUpperCase(), text.toUpperCase());
  const options = optionsOf(schema);
  const read =
    options === undefined
      ? said<unknown>(text, text)
      : readMember(options, booleanWord(text), LABELS);
  if (!read.ok) return read;
  const value = options?.[0] === "yes" ? read.value === "yes" : read.value;
  const parsed = schema.safeParse(value);
  return parsed.success
    ? said(parsed.data, identityText(parsed.data))
    : refused(`"${text}": ${parsed.error.issues.map(({ message }) => message).join("; ")}`);
}

const booleanWord = (text: string): string =>
  /^(?:true|y|1)$/i.test(text) ? "yes" : /^(?:false|n|0)$/i.test(text) ? "no" : text;

/**
 * Reads the cells that say what a row is about.
 *
 * @param chosen ids of parties, by what the file calls them, as somebody decided
 */
export function readIdentity(
  kind: SubjectSheetKind,
  cells: RowCells,
  parties: PartyDirectory,
  chosen: (name: string) => string | undefined,
): StatedIdentity {
  const fields = new Map<string, Read>();
  const unknown: UnknownParty[] = [];
  for (const field of identityFields(kind)) {
    const text = textOf(cells, `identity.${field}`);
    if (text === undefined) continue;
    if (!PARTY_FIELDS.has(field)) {
      fields.set(field, readField(kind, field, text));
      continue;
    }
    const party = parties.named(text) ?? parties.byId(chosen(text) ?? "");
    if (party === undefined) unknown.push({ field, name: text });
    else fields.set(field, said(party.id, party.id));
  }
  return { fields, unknown };
}
