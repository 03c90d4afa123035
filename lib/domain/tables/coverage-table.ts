import {
  COVERAGE_STATES,
  type CoverageRow,
  type CoverageState,
  type CoverageTotal,
  coverageTotal,
  EXPECTED,
  GAPS,
} from "../curation/coverage.ts";
import { PROPERTIES, type PropertyId } from "../fact/property.ts";
import { SUBJECT_KINDS, type SubjectKind } from "../fact/subject.ts";
import { keysOf } from "../quantity/closed-set.ts";
import type { Cell, Table } from "../table/table.ts";
import type { Party } from "../ties/party.ts";
import { byText } from "../quantity/text-order.ts";

/** What is expected of a kind, each property once, in the order it is stated in. */
const expectedOf = (kind: SubjectKind): PropertyId[] => [
  ...new Set(EXPECTED[kind].map(({ property }) => property)),
];

/** What is known needs no way on; everything else leads to where it can be said. */
function cellOf(state: CoverageState | undefined, href: string): Cell {
  if (state === undefined) return { value: null, none: true, note: "not asked" };
  if (GAPS.includes(state)) return { value: null, note: COVERAGE_STATES[state], href };
  return { value: COVERAGE_STATES[state], ...(state === "known" ? {} : { href }) };
}

/** Subjects by what ought to be known of them; a gap leads to the form of the record, at that property. */
export const coverageTable = (kind: SubjectKind, rows: readonly CoverageRow[]): Table => ({
  id: `coverage-${kind}`,
  title: `Coverage: ${SUBJECT_KINDS[kind]}`,
  columns: [
    { id: "subject", label: "What it is about", unit: null },
    ...expectedOf(kind).map((id) => ({ id, label: PROPERTIES[id].label, unit: null })),
  ],
  rows: rows.map(({ subject, name, states }) => ({
    id: subject,
    cells: {
      subject: { value: name, href: `/data/records/${subject}` },
      ...Object.fromEntries(
        expectedOf(kind).map((property) => [
          property,
          cellOf(states.get(property), `/data/records/${subject}#${property}`),
        ]),
      ),
    },
  })),
  note: "Missing: nobody has claimed anything. Not collected yet: somebody has said that it was not looked for. Not disclosed is an answer.",
});

const COUNTS = keysOf(COVERAGE_STATES);

const totalsTable = (
  id: string,
  title: string,
  label: string,
  totals: readonly (readonly [id: string, name: Cell, total: CoverageTotal])[],
): Table => ({
  id,
  title,
  columns: [
    { id: "name", label, unit: null },
    { id: "expected", label: "Expected", unit: "count" },
    { id: "share", label: "Answered", unit: "share" },
    ...COUNTS.map((state) => ({
      id: state,
      label: `${COVERAGE_STATES[state].charAt(0).toUpperCase()}${COVERAGE_STATES[state].slice(1)}`,
      unit: "count" as const,
    })),
  ],
  rows: totals.map(([rowId, name, total]) => ({
    id: rowId,
    cells: {
      name,
      expected: { value: total.expected },
      share: { value: 1 - GAPS.reduce((sum, state) => sum + total[state], 0) / total.expected },
      ...Object.fromEntries(COUNTS.map((state) => [state, { value: total[state] }])),
    },
  })),
});

/** How well each property is known over all subjects of which it is expected. */
export const coverageByProperty = (kind: SubjectKind, rows: readonly CoverageRow[]): Table =>
  totalsTable(
    `coverage-${kind}-by-property`,
    "Coverage by property",
    "Property",
    expectedOf(kind).flatMap((property) => {
      const states = rows.flatMap((row) => row.states.get(property) ?? []);
      return states.length === 0
        ? []
        : [[property, { value: PROPERTIES[property].label }, coverageTotal(states)] as const];
    }),
  );

/** How well each party is known, over all subjects that are about it; the most gaps first. */
export function coverageByParty(
  kind: SubjectKind,
  rows: readonly CoverageRow[],
  parties: ReadonlyMap<string, Party>,
): Table {
  const ids = [...new Set(rows.flatMap((row) => row.parties))];
  const totals = ids.map((id) => {
    const own = rows.filter((row) => row.parties.includes(id));
    const total = coverageTotal(own.flatMap(({ states }) => [...states.values()]));
    return { id, total, gaps: GAPS.reduce((sum, state) => sum + total[state], 0) };
  });
  return totalsTable(
    `coverage-${kind}-by-party`,
    "Coverage by party",
    "Party",
    totals
      .toSorted((a, b) => b.gaps - a.gaps || byText(a.id, b.id))
      .map(({ id, total }) => [
        id,
        {
          value: parties.get(id)?.name ?? id,
          href: `/data/coverage?kind=${kind}&party=${id}`,
        },
        total,
      ]),
  );
}
