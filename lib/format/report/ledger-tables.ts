import { isPropertyId, PROPERTIES } from "../../domain/fact/property.ts";
import type { Source } from "../../domain/fact/source.ts";
import type { BoardReport } from "../../domain/report/board-report.ts";
import { UNITS } from "../../domain/quantity/unit.ts";
import type { Column, Table } from "../../domain/table/table.ts";
import { estimateText } from "../estimate.ts";
import { changeWords } from "./change-words.ts";
import { numberRuns } from "./number-runs.ts";

const words = (id: string, label: string): Column => ({ id, label, unit: null });
const more = (id: string, label: string): Column => ({ ...words(id, label), exportOnly: true });

/** Every number that the report states, in reading order, and what each rests on. */
export function claimsTable({ claims, evidence, highlighted }: BoardReport): Table {
  const places = new Map(evidence.map(({ id }, i) => [id, i + 1]));
  return {
    id: "claims",
    title: "Claims",
    note: "Each number of the report, under the number that stands beside it. Behind it: its value, how it was come to, and the facts (F) and sources (S) it rests on, which follow.",
    columns: [
      words("number", "No."),
      words("label", "What it states"),
      words("value", "Value"),
      ...(highlighted === undefined ? [] : [words("change", "Since the last pack")]),
      words("how", "How it was come to"),
      words("facts", "Facts"),
      words("sources", "Sources"),
      more("id", "Claim id"),
      more("low", "Low"),
      more("point", "Point"),
      more("high", "High"),
      more("unit", "Unit"),
      more("index", "Index"),
      more("gaps", "What would narrow it"),
    ],
    rows: claims.map((claim) => {
      const { value, unit } = claim;
      return {
        id: claim.id,
        cells: {
          number: { value: claim.number },
          label: { value: claim.label },
          value: { value: value === null ? "not known" : estimateText(value, unit) },
          ...(highlighted === undefined ? {} : { change: { value: changeWords(claim) } }),
          how: { value: claim.how },
          facts: {
            value: numberRuns(
              claim.facts.flatMap((id) => places.get(id) ?? []),
              "F",
            ),
          },
          sources: { value: numberRuns(claim.notes, "S") },
          id: { value: claim.id },
          low: { value: value?.low ?? null },
          point: { value: value?.point ?? null },
          high: { value: value?.high ?? null },
          unit: { value: UNITS[unit] },
          index: { value: claim.index ?? "" },
          gaps: { value: claim.gaps.join(" ") },
        },
      };
    }),
  };
}

/** Every fact behind the claims, as it stood when the report was made. */
export function evidenceTable({ evidence, notes }: BoardReport): Table {
  const numbers = new Map(notes.map(({ number, source }) => [source.id, number]));
  return {
    id: "facts",
    title: "Facts",
    note: "Facts as they stood when the report was made. What is not disclosed says so.",
    columns: [
      words("number", "No."),
      words("about", "About"),
      words("property", "Property"),
      words("value", "Value"),
      words("holds", "Holds"),
      words("recorded", "Recorded"),
      words("sources", "Sources"),
      more("property-id", "Property id"),
      more("id", "Fact id"),
    ],
    rows: evidence.map((fact, i) => ({
      id: fact.id,
      cells: {
        number: { value: `F${i + 1}` },
        about: { value: fact.about },
        property: { value: propertyInWords(fact.property) },
        value: { value: fact.value },
        holds: { value: `${fact.validFrom} to ${fact.validTo ?? "now"}` },
        recorded: { value: fact.recordedAt.slice(0, 10) },
        sources: {
          value: numberRuns(
            fact.sources.flatMap((id) => numbers.get(id) ?? []),
            "S",
          ),
        },
        "property-id": { value: fact.property },
        id: { value: fact.id },
      },
    })),
  };
}

/** What a property is called on screen; listings have none, and stay as they are named. */
const propertyInWords = (id: string): string => (isPropertyId(id) ? PROPERTIES[id].label : id);

/** What a reader on paper must know of a source. */
const HOW_FAR: Readonly<Record<Source["access"], string>> = {
  excerpt_read: "read by us",
  cited_in_material_read: "not opened by us yet",
  package_read: "read by us",
  "made-up": "invented for the demo",
  none: "no source",
};

/** Every source, numbered as the claims ask for it. */
export const sourcesTable = ({ notes }: BoardReport): Table => ({
  id: "sources",
  title: "Sources",
  note: "Tiers: 1 filing, regulator or court; 2 the company itself; 3 first-tier news; 4 other.",
  columns: [
    words("number", "No."),
    words("publisher", "Publisher"),
    words("title", "Title"),
    words("tier", "Tier"),
    words("published", "Published"),
    words("accessed", "Read on"),
    words("access", "How far"),
    more("url", "Address"),
    more("id", "Source id"),
  ],
  rows: notes.map(({ number, source }) => ({
    id: source.id,
    cells: {
      number: { value: `S${number}` },
      publisher: { value: source.publisher },
      title: { value: source.title, ...(source.url === null ? {} : { href: source.url }) },
      tier: { value: source.tier === null ? "none" : String(source.tier) },
      published: { value: source.published ?? "not dated" },
      accessed: { value: source.accessed },
      access: { value: HOW_FAR[source.access] },
      url: { value: source.url ?? "" },
      id: { value: source.id },
    },
  })),
});
