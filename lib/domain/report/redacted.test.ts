import { describe, expect, it } from "vitest";
import type { Figure } from "../figure/figure.ts";
import { exact } from "../quantity/estimate.ts";
import type { Unit } from "../quantity/unit.ts";
import type { Table } from "../table/table.ts";
import type { Block } from "./board-report.ts";
import { claimOfFacts } from "./claim.ts";
import {
  asRecorded,
  claimedFigure,
  claimedTable,
  type Drafted,
  listOf,
  namedBy,
  sectionOf,
  sentence,
  telling,
} from "./drafted.ts";
import { phrase, said } from "./phrase.ts";
import { redacted } from "./redacted.ts";
import { REDACTIONS } from "./redaction.ts";

const spend = claimOfFacts("spend", "Spend", exact(7), "usd", ["one"]);
const days = claimOfFacts("days", "Days", exact(30), "days", ["two"]);
const origin = () => asRecorded(["one"]);

const figureOf = (unit: Unit, title = phrase`One is larger`): Drafted<Block> => {
  const figure: Figure = {
    id: `figure-${unit}`,
    title: "One is larger",
    subtitle: "",
    unit,
    kind: "bars",
    categories: [{ id: "a", label: "A" }],
    series: [{ id: "s", label: "S", values: [exact(7)] }],
    sourceLine: "Made up",
  };
  const drawn = claimedFigure(figure, "Bars of A", origin, title);
  return { ...drawn, drafts: [...drawn.drafts, spend] };
};
const tableOf = (...columns: Table["columns"]): Drafted<Block> =>
  claimedTable(
    {
      id: "table",
      title: "Table",
      columns: [{ id: "name", label: "Name", unit: null }, ...columns],
      rows: [
        {
          id: "row",
          cells: {
            name: { value: "Cloud" },
            ...Object.fromEntries(
              columns.map(({ id, unit }) => [id, { value: unit === null ? `Of ${id}` : 7 }]),
            ),
          },
        },
      ],
    },
    namedBy("name"),
    origin,
  );
const USD = { id: "usd", label: "Amount", unit: "usd" } as const;
const SHARE = { id: "share", label: "Share", unit: "share" } as const;
const WORK = { id: "work", label: "Work", unit: null, tells: "own-work" } as const;

const left = (profile: keyof typeof REDACTIONS, ...blocks: Drafted<Block>[]) =>
  redacted(
    [sectionOf({ id: "exposure", title: "Exposure" }, blocks)],
    REDACTIONS[profile],
    () => false,
  );
const blocksLeft = (...blocks: Drafted<Block>[]) =>
  left("public", ...blocks).flatMap(({ part }) => part.blocks);

describe("a pack for readers who are told of no amounts", () => {
  it("holds no figure of amounts, and none whose title states one", () => {
    expect(blocksLeft(figureOf("share"))).toHaveLength(1);
    expect(blocksLeft(figureOf("usd"))).toEqual([]);
    const titled = phrase`We spend ${said(spend)}`;
    expect(blocksLeft(figureOf("share", titled))).toEqual([]);
    expect(left("public", figureOf("share", titled), sentence(phrase`Else`))[0]?.drafts).toEqual(
      [],
    );
    expect(blocksLeft(figureOf("share", phrase`We need ${said(days)}`))).toHaveLength(1);
  });

  it("holds a table without its columns of amounts, and none that is of amounts alone", () => {
    const [kept] = left("public", tableOf(USD, SHARE));
    expect(kept?.part.blocks).toMatchObject([
      {
        table: {
          columns: [{ id: "name" }, { id: "share" }],
          rows: [{ cells: { name: { value: "Cloud" }, share: { value: 7 } } }],
        },
        claims: { row: { share: "table/row/share" } },
      },
    ]);
    expect(JSON.stringify(kept)).not.toContain("usd");
    expect(blocksLeft(tableOf(USD))).toEqual([]);
    expect(blocksLeft(tableOf())).toHaveLength(1);
  });

  it("leads over to no list that is gone", () => {
    const amounts = listOf([phrase`It is ${said(spend)}`]);
    const leading = sentence(phrase`Lines of appetite for other numbers:`);
    expect(blocksLeft(leading, ...amounts, sentence(phrase`Else`))).toMatchObject([
      { text: ["Else"] },
    ]);
    expect(blocksLeft(leading, ...listOf([phrase`${said(days)}`]))).toHaveLength(2);
    expect(blocksLeft(leading)).toHaveLength(1);
    expect(blocksLeft(sentence(phrase`No list.`), ...amounts)).toHaveLength(1);
  });
});

describe("what a part tells of", () => {
  it("goes where readers are not told: columns with their words, blocks, sections", () => {
    const plans = telling("options", sentence(phrase`What would lower it`));
    const table = tableOf(SHARE, WORK);
    expect(left("board", table, plans)[0]?.part.blocks).toHaveLength(2);
    expect(JSON.stringify(left("regulator", table, plans))).toContain("Of work");
    expect(JSON.stringify(left("regulator", table, plans))).not.toContain("lower it");
    expect(JSON.stringify(left("public", table, plans))).not.toMatch(/Of work|"Work"|lower it/);
    expect(left("regulator", plans)).toEqual([]);
    const whole = sectionOf({ id: "new", title: "New", tells: "options" }, [
      sentence(phrase`A plan`),
    ]);
    expect(redacted([whole], REDACTIONS.public, () => false)).toEqual([]);
    expect(redacted([whole], REDACTIONS.internal, () => false)).toHaveLength(1);
  });
});
