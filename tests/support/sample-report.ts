/** A report by hand, with everything in it that a renderer can stumble over; all names are made up. */
import type { FactNote, FactNotes } from "@/lib/domain/fact/fact-note.ts";
import type { Figure } from "@/lib/domain/figure/figure.ts";
import { bounds, estimate, exact } from "@/lib/domain/quantity/estimate.ts";
import type { BoardReport, EvidenceFact, Section } from "@/lib/domain/report/board-report.ts";
import type { ClaimDraft } from "@/lib/domain/report/claim.ts";
import { claimsInOrder } from "@/lib/domain/report/claims-in-order.ts";
import { asRecorded, claimedFigure, claimedTable } from "@/lib/domain/report/drafted.ts";
import { named, phrase, said } from "@/lib/domain/report/phrase.ts";
import { cellText } from "@/lib/format/cell.ts";
import type { Row, Table } from "@/lib/domain/table/table.ts";
import { aFact } from "./build.ts";

/** Names that are written to break a file: each must come out as the text it is. */
export const HOSTILE_NAMES = [
  '=HYPERLINK("http://evil.example","x")',
  "+1+cmd|' /C calc'!A0",
  "@SUM(A1:A9)",
  '#panic("typst") #read("/etc/passwd") $x^2$ *bold* _it_ <label> @ref',
  "<script>alert(1)</script> & <b>bold</b>",
  '<a:t>slide</a:t> ]]> <!-- "quoted" -->',
  "constructor",
  "_x0041_ and \\u0041 and \\",
  "שרת ענן ישראלי",
  "شركة الحوسبة السحابية",
  "雲端運算株式会社",
  "Rocket 🚀 Cloud 🇺🇸 👩‍💻",
  "ends with\na new line\tand a tab",
  "a\u202eright-to-left override\u202c",
] as const;

/** A title of exactly 500 characters. */
export const LONG_TITLE = "Four contracts act like fewer than two independent suppliers, and "
  .repeat(8)
  .slice(0, 500);

const FACTS = Array.from({ length: 24 }, (_, i) => `fact-${i + 1}`);

const noteOf = (id: string, i: number): FactNote => ({
  fact: aFact({ id }),
  about:
    i === 3 ? "Orange Cloud – #strong[Lab], <b>stake</b>" : `Orange Cloud – Lab ${i + 1}, stake`,
  sources: [
    {
      id: `source-${(i % 9) + 1}`,
      publisher: i % 9 === 2 ? "=cmd|'/C calc'!A0" : `Gazette ${(i % 9) + 1}`,
      title: i % 9 === 4 ? "年次報告書 #read(1)" : `Annual report of part ${(i % 9) + 1}`,
      url: i % 9 === 5 ? null : `https://gazette.example/${(i % 9) + 1}?a=1&b="2"`,
      kind: "filing",
      tier: i % 9 === 5 ? null : 1,
      published: i % 9 === 3 ? null : "2026-03",
      accessed: "2026-11-20",
      access: "excerpt_read",
      licence: null,
    },
  ],
});

export const SAMPLE_NOTES: FactNotes = new Map(FACTS.map((id, i) => [id, noteOf(id, i)]));

const suppliers: ClaimDraft = {
  id: "independent-suppliers",
  label: "Independent suppliers",
  value: estimate(1.4, 1.8, 2.3),
  unit: "suppliers",
  index: "independent-suppliers",
  how: "diversity of order two, with what suppliers share counted once",
  facts: ["fact-1", "fact-2", "fact-3"],
  gaps: ["What does the second contract cost?"],
};
const lockIn: ClaimDraft = {
  ...suppliers,
  id: "lock-in/orange",
  label: "Lock-in, Orange Cloud",
  value: bounds(38, 71),
  unit: "score-0-100",
  how: "mean of five parts",
};
const spend: ClaimDraft = {
  ...suppliers,
  id: "spend",
  label: "Spend a year",
  value: exact(4_200_000),
  unit: "usd-per-year",
  how: "sum of contracts",
  gaps: [],
};
const leaving: ClaimDraft = {
  ...suppliers,
  id: "exit-time/orange",
  label: "Time to leave Orange Cloud",
  value: null,
  unit: "days",
  how: "longest path of what must be rebuilt",
};
const second: ClaimDraft = {
  ...spend,
  id: "second-source/cost",
  label: "A second source",
  value: estimate(180_000, 240_000, 400_000),
};

const contracts: Table = {
  id: "contracts",
  title: "Contracts",
  note: "Spend is what the finance system books; what nobody has stated says so.",
  columns: [
    { id: "vendor", label: "Vendor", unit: null },
    { id: "spend", label: "Spend", unit: "usd-per-year" },
    { id: "share", label: "Share of spend", unit: "share" },
    { id: "lock-in", label: "Lock-in", unit: "score-0-100" },
    { id: "notice", label: "Notice", unit: "days" },
    { id: "critical", label: "Critical", unit: null },
  ],
  rows: ["Orange Cloud", "Blue Cloud", "Green Cloud", ...HOSTILE_NAMES].map((name, i) => ({
    id: `vendor-${i + 1}`,
    cells: {
      vendor: { value: name },
      spend: i % 4 === 3 ? { value: null, note: "not disclosed" } : { value: 2_100_000 / (i + 1) },
      share: { value: i % 3 === 0 ? bounds(0.1, 0.3) : exact(0.125) },
      "lock-in": { value: i % 5 === 4 ? null : estimate(40 + i, 50 + i, 65 + i) },
      notice: i === 1 ? { value: null, none: true, note: "none agreed" } : { value: 30 * (i + 1) },
      critical: { value: i % 2 === 0 },
    },
  })),
};

const registerRow = (i: number): Row => ({
  id: `row-${i + 1}`,
  cells: {
    holder: {
      value:
        i % 17 === 0 ? (HOSTILE_NAMES[i % HOSTILE_NAMES.length] ?? "") : `Holder number ${i + 1}`,
    },
    lab: { value: `Laboratory ${(i % 40) + 1}` },
    kind: { value: i % 3 === 0 ? "equity investment" : "compute agreement" },
    announced: { value: i % 7 === 6 ? null : 1e6 * (i + 1) },
    paid: { value: i % 5 === 4 ? bounds(0, 1e6 * (i + 1)) : exact(5e5 * (i + 1)) },
    since: { value: `20${String(20 + (i % 7)).padStart(2, "0")}-0${(i % 9) + 1}-01` },
    until: { value: i % 4 === 0 ? null : "2030-12-31", ...(i % 4 === 0 ? { note: "open" } : {}) },
    remark: {
      value:
        i % 11 === 0
          ? "Consent of the holder is needed before the laboratory may sell to another buyer, and notice is a year."
          : "",
    },
  },
});

/** A register of ties with as many rows as asked for. */
export const sampleRegister = (rows: number): Table => ({
  id: "register",
  title: "Register of ties and rights",
  note: "All ties on record, whichever way they lead.",
  columns: [
    { id: "holder", label: "Holder", unit: null },
    { id: "lab", label: "Laboratory", unit: null },
    { id: "kind", label: "Kind", unit: null },
    { id: "announced", label: "Announced", unit: "usd" },
    { id: "paid", label: "Paid", unit: "usd" },
    { id: "since", label: "Since", unit: null },
    { id: "until", label: "Until", unit: null },
    { id: "remark", label: "Remark", unit: null },
  ],
  rows: Array.from({ length: rows }, (_, i) => registerRow(i)),
});

const lockInFigure: Figure = {
  id: "lock-in",
  title: "Orange Cloud is the hardest to leave",
  subtitle: "Lock-in, score from 0 to 100, as of 2026-11-22, committed amounts",
  unit: "score-0-100",
  kind: "bars",
  ceiling: 100,
  mark: { at: 60, label: "appetite 60" },
  categories: [
    { id: "amazon", label: "Orange Cloud" },
    { id: "microsoft", label: "Blue & <Green>" },
    { id: "google", label: HOSTILE_NAMES[8] },
    { id: "long", label: LONG_TITLE.slice(0, 120) },
    { id: "cjk", label: HOSTILE_NAMES[10] },
  ],
  series: [
    {
      id: "score",
      label: "Score",
      values: [estimate(60, 72, 81), bounds(20, 55), exact(31), null, estimate(5, 9, 12)],
      notes: [null, null, null, "not enough is known", null],
    },
  ],
  sourceLine: "Made-up filings, facts as of 2026-11-22.",
};

const shares: Figure = {
  id: "labs",
  title: "Two laboratories do most of the work",
  subtitle: "Share of spend by laboratory and cloud, as of 2026-11-22",
  unit: "share",
  kind: "stacked-bars",
  categories: [
    { id: "anthropic", label: "Lab One" },
    { id: "openai", label: "Lab Two" },
    { id: "unknown", label: "Not known", unknown: true },
  ],
  series: [
    { id: "amazon", label: "Orange Cloud", values: [exact(0.4), exact(0.1), exact(0.05)] },
    { id: "microsoft", label: "Blue Cloud", values: [exact(0.05), exact(0.25), exact(0.05)] },
    { id: "google", label: "Green Cloud", values: [exact(0.06), null, exact(0.04)] },
  ],
  sourceLine: "Made-up bills, facts as of 2026-11-22.",
};

const prices: Figure = {
  id: "prices",
  title: "The price fell twice, and rose once",
  subtitle: "US dollars per million tokens read, list price",
  unit: "usd-per-mtok",
  kind: "steps",
  categories: ["2025-01-10", "2025-09-01", "2026-03-15", "2026-11-22"].map((day) => ({
    id: day,
    label: day,
  })),
  series: [
    { id: "one", label: "Model One", values: [exact(3), exact(2.5), exact(2.75), exact(2.75)] },
    {
      id: "two",
      label: "Model Two",
      values: [null, estimate(1, 1.5, 2), exact(1.25), exact(1.25)],
    },
  ],
  sourceLine: "Made-up price lists, read 2026-11-20.",
};

const factFor = (i: number): readonly string[] => [FACTS[i % FACTS.length] ?? "fact-1"];

/** Sections of a board pack; `figures` and `rows` say how long it gets. */
export function sampleReport({
  rows = 300,
  figures = 3,
  title = "Four contracts act like fewer than two independent suppliers",
}: { rows?: number; figures?: number; title?: string } = {}): BoardReport {
  const drawn = Array.from({ length: figures }, (_, i) => {
    const figure = [lockInFigure, shares, prices][i % 3] ?? lockInFigure;
    return claimedFigure(
      i < 3 ? figure : { ...figure, id: `${figure.id}-${i}` },
      `${figure.title}. ${figure.categories.map(({ label }) => label).join(", ")}.`,
      (category) => asRecorded(factFor(category)),
    );
  });
  const contractsBlock = claimedTable(
    contracts,
    ({ cells }) => cellText(cells["vendor"] ?? { value: null }, { id: "", label: "", unit: null }),
    () => asRecorded(["fact-4", "fact-6"]),
  );
  const registerBlock = claimedTable(
    sampleRegister(rows),
    ({ id }) => id,
    (row) => asRecorded(factFor(Number(row.id.slice(4)))),
  );
  const sections: readonly Section[] = [
    {
      id: "summary",
      title: "Summary",
      ownPage: true,
      blocks: [
        {
          kind: "sentence",
          style: "finding",
          text: phrase`Our contracts act like ${said(suppliers, "spoken-interval")} independent suppliers, and ${named("Orange Cloud")} is the hardest to leave at ${said(lockIn)}.`,
        },
        {
          kind: "list",
          items: [
            phrase`We spend ${said(spend)} with vendors that also own stakes in the laboratories we use.`,
            phrase`How long leaving ${named("GPT-5 on Orange")} takes is ${said(leaving)}.`,
            phrase`The oldest price was read on ${{ day: "2026-03-15" }} at ${named(HOSTILE_NAMES[3])}.`,
          ],
        },
        {
          kind: "key-figures",
          figures: [
            {
              claim: "independent-suppliers",
              label: "Independent suppliers",
              determinable: true,
              appetite: { at: 2, side: "at-least", kept: "cannot-tell" },
              since: { edition: "2026-Q2", was: estimate(1.9, 2.1, 2.6), moved: "down" },
            },
            {
              claim: "lock-in/orange",
              label: "Lock-in, Orange Cloud",
              determinable: true,
              appetite: { at: 60, side: "at-most", kept: "crossed" },
              since: { edition: "2026-Q2", was: null, moved: "no-clear-change" },
            },
            {
              claim: "spend",
              label: "Spend a year",
              determinable: true,
              appetite: { at: 5e6, side: "at-most", kept: "kept" },
              since: null,
            },
            {
              claim: "exit-time/orange",
              label: "Time to leave",
              determinable: false,
              appetite: null,
              since: null,
            },
          ],
        },
        {
          kind: "decisions",
          asked: [
            {
              id: "second-source",
              question: "Shall we qualify a second source for the assistant?",
              options: [
                { name: "Qualify Blue Cloud", cost: phrase`${said(second)} once` },
                { name: "Wait", cost: phrase`nothing now` },
              ],
              recommended: "Qualify Blue Cloud",
              by: "2027-01-31",
            },
          ],
        },
        {
          kind: "sentence",
          style: "note",
          text: phrase`Data quality: part of what these numbers need is not disclosed.`,
        },
      ],
    },
    {
      id: "exposure",
      title: "Exposure",
      ownPage: true,
      blocks: [
        {
          kind: "sentence",
          style: "body",
          text: phrase`Where the money leads, by vendor and by laboratory, and where ${named(HOSTILE_NAMES[4])} stands.`,
        },
        ...drawn.map(({ part }) => part),
      ],
    },
    {
      id: "contracts",
      title: "Contracts and notice",
      ownPage: false,
      blocks: [contractsBlock.part],
    },
    { id: "register", title: "Register", ownPage: true, blocks: [registerBlock.part] },
  ];
  const { claims, notes } = claimsInOrder(
    [
      suppliers,
      lockIn,
      spend,
      leaving,
      second,
      ...drawn.flatMap(({ drafts }) => drafts),
      ...contractsBlock.drafts,
      ...registerBlock.drafts,
    ],
    SAMPLE_NOTES,
  );
  return { ...FRAME, title, sections, claims, notes, evidence: FACTS.map(evidenceOf) };
}

const evidenceOf = (id: string, i: number): EvidenceFact => ({
  id,
  about: SAMPLE_NOTES.get(id)?.about ?? id,
  property: "tie.announced-usd",
  value: i % 6 === 5 ? "not disclosed" : `$${i + 1}.0B`,
  validFrom: "2026-01-01",
  validTo: i % 8 === 7 ? "2026-10-31" : null,
  recordedAt: "2026-01-02T00:00:00.000Z",
  sources: (SAMPLE_NOTES.get(id)?.sources ?? []).map((source) => source.id),
});

const FRAME = {
  template: "board",
  profile: "board",
  organisation: "Möbelhaus & Söhne <AG>",
  demo: "Demo: this company is made up, and so is everything about it.",
  asOf: "2026-11-22",
  asKnown: null,
  basis: "committed",
  filters: ["vendors: all", "contracts over $10,000 a year"],
  confidentiality: "Confidential – board only",
  dataVersion: "2026-11-22.1",
  methodVersion: "7",
  seed: 20_261_122,
  leftOut: ["Contract clauses: the board profile does not hold them."],
} as const satisfies Partial<BoardReport>;
