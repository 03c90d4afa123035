import type { Exposure } from "../exposure/exposure.ts";
import { DIMENSIONS } from "../exposure/dimension.ts";
import { FOLLOW_STEPS } from "../exposure/follow-step.ts";
import { MEASURES, type MeasureId } from "../exposure/exposure-measures.ts";
import type { StoppedWithout } from "../exposure/operational-exposure.ts";
import { exact } from "../quantity/estimate.ts";
import { keysOf } from "../quantity/closed-set.ts";
import type { Cell, Table } from "../table/table.ts";

const LINE_WORDS = {
  above: "at or above 10 %",
  below: "below 10 %",
  "cannot-tell": "cannot tell",
} as const;

/** What stops without each party, in which capacity, and what could go nowhere else. */
export function operationalTable({ dimension, operational }: Exposure): Table {
  const { name } = DIMENSIONS[dimension];
  const roles = (["vendor", "lab", "host", "chip"] as const).filter((role) =>
    operational.parties.some(({ as }) => as[role].high > 0),
  );
  // One role alone is the first column again.
  const shown = roles.length < 2 ? [] : roles;
  return {
    id: `exposure-operational-${dimension}`,
    title: `What stops without each ${name.toLowerCase()}`,
    note: "Shares overlap and are not added: one dollar depends on its vendor, its lab and its host at once. From what certainly stops to all that may.",
    columns: [
      { id: "party", label: name, unit: null },
      { id: "stops", label: "Stops without it", unit: "share" },
      { id: "invoiced", label: "As invoiced", unit: "share" },
      ...shown.map((role) => ({ id: role, label: ROLE_WORDS[role], unit: "share" as const })),
      { id: "stuck", label: "With no alternative", unit: "share" },
      { id: "line", label: "10 % line", unit: null },
      {
        id: "work",
        label: "Work without an alternative",
        unit: null,
        exportOnly: true,
        tells: "own-work",
      },
    ],
    rows: operational.parties.map((one: StoppedWithout) => ({
      id: one.key,
      cells: {
        party: { value: one.label },
        stops: { value: one.score.value },
        invoiced: { value: one.invoiced },
        ...Object.fromEntries(shown.map((role) => [role, { value: one.as[role] }])),
        stuck: { value: one.withoutAlternative },
        line: { value: LINE_WORDS[one.line] },
        work: { value: one.stuck.join("; ") },
      },
    })),
  };
}

const ROLE_WORDS = {
  vendor: "As vendor",
  lab: "As lab",
  host: "As operator",
  chip: "As maker of chips",
} as const;

/** Where the dollar ends, the undisclosed among the rest: all rows add up to 100 %. */
export function economicTable({ dimension, economic, invoiced }: Exposure): Table {
  const { name } = DIMENSIONS[dimension];
  const billed = invoicedShares(invoiced.lines);
  return {
    id: `exposure-economic-${dimension}`,
    title: `Where the dollar ends, by ${name.toLowerCase()}`,
    note: "Known parts and the undisclosed add up to 100 %. The last column gives each all that cannot be followed at its high end.",
    columns: [
      { id: "party", label: name, unit: null },
      { id: "known", label: "Ends here", unit: "share" },
      { id: "invoiced", label: "As invoiced", unit: "share" },
      { id: "share", label: "At most, with the undisclosed", unit: "share" },
    ],
    rows: [
      ...economic.ends.map(({ key, label, known, share }) => ({
        id: key,
        cells: {
          party: { value: label },
          known: { value: known },
          invoiced: { value: exact(billed.get(key) ?? 0) },
          share: { value: share },
        },
      })),
      ...economic.gaps.map(({ ask, share }) => ({
        id: ask,
        cells: {
          party: { value: null, note: `undisclosed: ${ask}` },
          known: { value: share },
          invoiced: { value: exact(0) },
          share: { value: share },
        },
      })),
    ],
  };
}

/** What part of the invoices each key has. */
export function invoicedShares(lines: Exposure["invoiced"]["lines"]): ReadonlyMap<string, number> {
  const typical = ({ usd }: (typeof lines)[number]) => usd.value.point ?? usd.value.low;
  const total = lines.reduce((sum, line) => sum + typical(line), 0);
  return new Map(
    [...Map.groupBy(lines, ({ supplier }) => supplier)].map(([key, own]) => [
      key,
      total === 0 ? 0 : own.reduce((sum, line) => sum + typical(line), 0) / total,
    ]),
  );
}

/** Every measure of concentration, as invoiced beside looked through. */
export function measuresTable({ dimension, measures }: Exposure): Table {
  const cell = (value: Exposure["measures"]["invoiced"][MeasureId]): Cell =>
    value === null ? { value, note: "not known: nothing can be followed" } : { value };
  return {
    id: `exposure-measures-${dimension}`,
    title: `How concentrated, by ${DIMENSIONS[dimension].name.toLowerCase()}`,
    note: "HHI bands of competition authorities (1,000 and 1,800 points are 0.10 and 0.18) are made for product markets; for one buyer’s spend they are an analogy and no more. Orders 0 and 1 leave out what is undisclosed.",
    columns: [
      { id: "how", label: "Counted", unit: null },
      ...keysOf(MEASURES).map((id) => ({ id, label: MEASURES[id].label, unit: MEASURES[id].unit })),
    ],
    rows: [
      { id: "invoiced", how: "As invoiced", of: measures.invoiced },
      { id: "look-through", how: "Looked through", of: measures.lookThrough },
    ].map(({ id, how, of }) => ({
      id,
      cells: {
        how: { value: how },
        ...Object.fromEntries(keysOf(MEASURES).map((measure) => [measure, cell(of[measure])])),
      },
    })),
  };
}

/** How far the labs behind each contract are known, and on what that rests. */
export const followedTable = ({ followed }: Exposure): Table => ({
  id: "exposure-followed",
  title: "How each contract was looked through",
  note: "The order of Basel CRE60: realised records first, then what the provider publishes, then bounds. Nothing further down is used where something further up is on record.",
  columns: [
    { id: "contract", label: "Contract", unit: null },
    { id: "vendor", label: "Vendor", unit: null },
    { id: "spend", label: "Spend a year", unit: "usd-per-year" },
    { id: "step", label: "Step", unit: null },
    { id: "words", label: "Rests on", unit: null },
  ],
  rows: followed.map(({ contract, step, words }) => ({
    id: contract.id,
    cells: {
      contract: { value: contract.name },
      vendor: { value: contract.vendorName, href: `/providers/${contract.vendorId}` },
      spend: { value: contract.spendUsdPerYear.value },
      step: { value: FOLLOW_STEPS[step] },
      words: { value: words },
    },
  })),
});

/** How alike two labs are by their owners, and what our labs then count as, at both ends of what is assumed. */
export function similarityTable({ similarity }: Exposure): Table {
  const labs = similarity?.labs ?? [];
  const pairs = labs.flatMap((a, i) =>
    labs.slice(i + 1).map((b, j) => ({ a, b, i, j: i + 1 + j })),
  );
  return {
    id: "exposure-similarity",
    title: "How alike the labs are, by their owners",
    note:
      similarity === null
        ? "No lab is known."
        : `0 strangers, 1 one and the same. Low: ${similarity.low.label}. High: ${similarity.high.label}.`,
    columns: [
      { id: "a", label: "Lab", unit: null },
      { id: "b", label: "And", unit: null },
      { id: "low", label: "Likeness, low", unit: "index-0-1" },
      { id: "high", label: "Likeness, high", unit: "index-0-1" },
    ],
    rows: pairs.map(({ a, b, i, j }) => ({
      id: `${a.id}~${b.id}`,
      cells: {
        a: { value: a.label },
        b: { value: b.label },
        low: { value: similarity?.low.matrix[i]?.[j] ?? null },
        high: { value: similarity?.high.matrix[i]?.[j] ?? null },
      },
    })),
  };
}
