import { array, assert, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { aPrice, anOffering } from "@/tests/support/routing.ts";
import { priceChangesTable } from "../tables/price-changes-table.ts";
import type { PriceRow } from "./price.ts";
import { observationsOf, priceChanges } from "./price-changes.ts";

const [JULY, OCTOBER] = ["2026-07-01", "2026-10-15"];
const listed = (usdPerMtok: number, observedAt: string, part: Partial<PriceRow> = {}): PriceRow =>
  aPrice("input", usdPerMtok, { feedId: "models-dev", observedAt, ...part });
const at = (sellerId: string, ...prices: readonly PriceRow[]) => anOffering(sellerId, { prices });

const offerings = [
  at("fell", listed(5, JULY), listed(4, OCTOBER, { effectiveFrom: OCTOBER })),
  at("rose", listed(2, JULY), listed(3, OCTOBER, { effectiveFrom: OCTOBER })),
  at("same", { ...listed(1, JULY), seenAt: OCTOBER }),
  at("new", listed(7, OCTOBER)),
  at("gone", listed(8, JULY)),
  at("other", aPrice("input", 9, { observedAt: JULY })),
];

describe("changes between two observations of one feed", () => {
  const list = priceChanges(offerings, "models-dev", JULY, OCTOBER);

  it("are what rose, fell, appeared and vanished, with both values and the share", () => {
    expect(
      list.changes.map(({ kind, offering, before, after, share }) => [
        offering.seller.id,
        kind,
        before,
        after,
        share,
      ]),
    ).toEqual([
      ["fell", "fell", 5, 4, 4 / 5 - 1],
      ["rose", "rose", 2, 3, 0.5],
      ["new", "appeared", null, 7, null],
      ["gone", "vanished", 8, null, null],
    ]);
    expect(list.unchanged).toBe(1);
  });

  it("read as a table, the largest moves first", () => {
    const table = priceChangesTable(list);
    expect(table.rows.map(({ cells }) => cells["seller"]?.value)).toEqual([
      "rose",
      "fell",
      "new",
      "gone",
    ]);
    expect(table.title).toBe("What changed at models.dev from 2026-07-01 to 2026-10-15");
    expect(table.note).toContain("1 rose, 1 fell, 1 appeared, 1 vanished; 1 prices are unchanged");
  });

  it("are counted from the observations, whatever day is asked for between them", () => {
    expect(observationsOf(offerings, "models-dev")).toEqual([JULY, OCTOBER]);
    const later = priceChanges(offerings, "models-dev", "2026-08-01", "2026-11-22");
    expect(later.changes).toEqual(list.changes);
    expect(priceChanges(offerings, "models-dev", "2026-10-16", "2026-11-22").changes).toEqual([]);
  });

  // A file that was read in part cannot say what it leaves out: the row may be one that was refused.
  it("say nothing of what is missing from a file with errors", () => {
    const partial = { partial: new Set([OCTOBER]) };
    const some = priceChanges(offerings, "models-dev", JULY, OCTOBER, partial);
    expect(some.changes.map(({ kind }) => kind)).toEqual(["fell", "rose", "appeared"]);
    expect(some).toMatchObject({ unchanged: 1, unread: 1 });
    expect(priceChangesTable(some).note).toContain("1 could not be looked for");
    expect(list.unread).toBe(0);
  });

  it("hold a price that an earlier file could not say against what was said before it", () => {
    const [MAY, partial] = ["2026-05-01", { partial: new Set([JULY]) }];
    const refused = [
      at("refused", listed(6, MAY), listed(4, OCTOBER, { effectiveFrom: OCTOBER })),
      at("first", listed(9, JULY), listed(9, OCTOBER)),
    ];
    const of = (part?: object) =>
      priceChanges(refused, "models-dev", JULY, OCTOBER, part).changes.map(
        ({ kind, before, after }) => [kind, before, after],
      );
    expect(of(partial)).toEqual([["fell", 6, 4]]);
    expect(of()).toEqual([["appeared", null, 4]]);
  });

  it("want the earlier day first", () => {
    expect(() => priceChanges([], "litellm", OCTOBER, JULY)).toThrow("the earlier day comes first");
  });

  it("are none where the same file is read again", () => {
    const prices = array(
      record({ usd: integer({ min: 1, max: 9 }), unit: constantFrom("input", "output") }),
      { maxLength: 4 },
    );
    assert(
      property(prices, (rows) => {
        const again = rows.map(({ usd, unit }) => ({
          ...aPrice(unit, usd, { feedId: "models-dev", observedAt: JULY }),
          seenAt: OCTOBER,
        }));
        expect(priceChanges([at("x", ...again)], "models-dev", JULY, OCTOBER).changes).toEqual([]);
      }),
    );
  });
});
