import type { Source } from "../fact/source.ts";
import { daysBetween, type PlainDate } from "../quantity/plain-date.ts";
import type { Table } from "../table/table.ts";

const TIERS = [
  "none",
  "1, filing or authority",
  "2, the company",
  "3, first-tier news",
  "4, other",
];
const ACCESS: Readonly<Record<Source["access"], string>> = {
  excerpt_read: "excerpt read",
  cited_in_material_read: "not opened by us yet",
  package_read: "package read",
  "made-up": "invented for the demo",
  none: "nothing found",
};

type ListedSource = Source & {
  readonly deadOn: string | null;
  readonly facts: number;
  readonly prices: number;
  readonly scores: number;
};

/** Every source, how long ago it was read on a day, and how much rests on it. */
export const sourcesTable = (sources: readonly ListedSource[], day: PlainDate): Table => ({
  id: "sources",
  title: "Sources",
  columns: [
    { id: "source", label: "Source", unit: null },
    { id: "publisher", label: "Publisher", unit: null },
    { id: "tier", label: "Tier", unit: null },
    { id: "access", label: "How far read", unit: null },
    { id: "published", label: "Published", unit: null },
    { id: "age", label: "Read ago", unit: "days" },
    { id: "link", label: "Link", unit: null },
    { id: "facts", label: "Facts", unit: "count" },
    { id: "prices", label: "Prices", unit: "count" },
    { id: "scores", label: "Scores", unit: "count" },
    { id: "url", label: "Address", unit: null, exportOnly: true },
    { id: "licence", label: "Licence", unit: null, exportOnly: true },
    { id: "accessed", label: "Accessed", unit: null, exportOnly: true },
  ],
  rows: sources.map((source) => ({
    id: source.id,
    cells: {
      source: { value: source.title, href: `/sources/${source.id}` },
      publisher: { value: source.publisher },
      tier: { value: TIERS[source.tier ?? 0] ?? "none" },
      access: { value: ACCESS[source.access] },
      published:
        source.published === null
          ? { value: null, note: "not recorded" }
          : { value: source.published },
      age: { value: Math.max(0, daysBetween(source.accessed, day)) },
      link:
        source.url === null
          ? { value: null, note: "none", none: true }
          : { value: source.deadOn === null ? "not found dead" : `dead since ${source.deadOn}` },
      facts: { value: source.facts },
      prices: { value: source.prices },
      scores: { value: source.scores },
      url: { value: source.url },
      licence: { value: source.licence },
      accessed: { value: source.accessed },
    },
  })),
});
