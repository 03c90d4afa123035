import { assert, property, shuffledSubarray } from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { demoMarket, demoPortfolio } from "@/tests/support/demo.ts";
import {
  seedDistribution,
  seedOwnerships,
  seedParties,
  seedRegister,
  seedRights,
} from "@/tests/support/register.ts";
import { portfolioScores, type PortfolioScores } from "../portfolio/portfolio-scores.ts";
import { pairRights } from "../profiles/pair-rights.ts";
import { conflictMatrixTable, conflictPairsTable } from "../tables/conflict-tables.ts";
import { isEstimate } from "../table/table.ts";
import { pairRightsTable } from "../tables/pair-tables.ts";
import { type ConflictPair, conflictPairs } from "./conflict-pairs.ts";
import { conflictsFinding } from "./conflicts-finding.ts";
import { questionToSend } from "./question-to-send.ts";
import { lightsOfPair } from "./steering-lights.ts";

const DAY = "2026-11-22";
const register = { ...seedRegister(DAY), distribution: seedDistribution(DAY) };
const rights = pairRights(seedRights(DAY), seedParties, DAY);
const { labLinks } = demoPortfolio();
let byVendor: PortfolioScores["byVendor"];
let pairs: ConflictPair[];
beforeAll(async () => {
  ({ byVendor } = portfolioScores(demoPortfolio(), seedOwnerships(DAY), await demoMarket()));
  pairs = conflictPairs({ register, rights, labLinks, byVendor });
});
const pairOf = (id: string) => {
  const pair = pairs.find((one) => one.id === id);
  if (pair === undefined) throw new RangeError(`no pair ${id}`);
  return pair;
};

describe("pairs of provider and lab", () => {
  // Google owns a part of Anthropic and sells its models; we have no contract with Google.
  it("stand there without a contract too, as potential", () => {
    const pair = pairOf("google--anthropic");
    expect(pair.ours).toBeNull();
    expect(pair.potential?.ability.value).toEqual({ low: 1, point: 1, high: 1 });
    expect(pair.potential?.lab.conflict.determinable).toBe(false);
    expect(lightsOfPair(pair)?.lights[0].state).toBe("potential");
  });

  it("are ours where a contract lets the lab’s models be used, and the score is the vendor’s own", () => {
    const pair = pairOf("microsoft--openai");
    const vendor = byVendor.find(({ contract }) => contract.vendorId === "microsoft");
    expect(pair.ours?.lab).toBe(vendor?.conflict.labs.find(({ labId }) => labId === "openai"));
    expect(pairOf("amazon--amazon")).toMatchObject({ isOwn: true, interest: null });
  });

  // CoreWeave sells OpenAI compute, and no model of OpenAI's to anybody.
  it("have no score where no sale of the lab’s models is on record, which is no score of zero", () => {
    const pair = pairOf("coreweave--openai");
    expect([pair.ours, pair.potential, lightsOfPair(pair)]).toEqual([null, null, null]);
    const { rows } = conflictMatrixTable([pair]);
    expect(rows[0]?.cells["openai"]).toMatchObject({ value: null });
  });

  it("are once in the list, and the company’s vendors come first", () => {
    expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length);
    const contracted = new Set(byVendor.map(({ contract }) => contract.vendorId));
    const places = pairs.map(({ providerId }) => contracted.has(providerId));
    expect(places.lastIndexOf(true)).toBeLessThan(places.indexOf(false));
  });

  it("do not depend on the order of ties, stakes, listings and rights", () => {
    const shuffled = <T>(all: readonly T[]) =>
      shuffledSubarray([...all], { minLength: all.length });
    const valueOf = ({ ours, potential }: ConflictPair) =>
      [ours, potential].map((one) => one?.lab.conflict.score.value.high.toFixed(9));
    const expected = new Map(pairs.map((pair) => [pair.id, valueOf(pair)]));
    assert(
      property(
        shuffled(register.ties),
        shuffled(register.ownerships),
        shuffled(rights),
        (ties, ownerships, mixedRights) => {
          const again = conflictPairs({
            register: { ...register, ties, ownerships },
            rights: mixedRights,
            labLinks,
            byVendor,
          });
          expect(new Map(again.map((pair) => [pair.id, valueOf(pair)]))).toEqual(expected);
        },
      ),
      { numRuns: 3 },
    );
  });

  it("forget what was assumed of a pair: the interval only widens", () => {
    const unlinked = conflictPairs({ register, rights, labLinks: [], byVendor: [] });
    for (const pair of unlinked) {
      const before = pairs.find(({ id }) => id === pair.id)?.potential?.lab.gainPerOurDollar.value;
      const after = pair.potential?.lab.gainPerOurDollar.value;
      if (before === undefined || after === undefined) continue;
      expect(after.low).toBeLessThanOrEqual(before.low + 1e-9);
      expect(after.high).toBeGreaterThanOrEqual(before.high - 1e-9);
    }
  });
});

describe("what a pair’s conflict reads", () => {
  it("is a number in the matrix, and not determinable where it spans more than 40 points", () => {
    const { rows, columns } = conflictMatrixTable(pairs);
    const cell = (provider: string, lab: string) =>
      rows.find(({ id }) => id === provider)?.cells[lab];
    expect(cell("microsoft", "openai")?.note).toBe("for us");
    expect(cell("amazon", "anthropic")).toMatchObject({
      note: "not determinable",
      href: "/conflicts/amazon--anthropic",
    });
    expect(cell("google", "anthropic")).toMatchObject({ note: "not determinable" });
    expect(cell("google", "provider")?.note).toBe("potential");
    const open = rows
      .flatMap(({ cells }) => Object.values(cells))
      .filter(({ note }) => note === "not determinable");
    // No best value is singled out where there is no finding.
    expect(open.length).toBeGreaterThan(10);
    expect(open.filter(({ value }) => isEstimate(value) && value.point !== null)).toEqual([]);
    // Every pair is in the file, whether the screen has room for its lab or not.
    const shown = rows.flatMap(({ cells }) =>
      columns.slice(1).filter(({ id }) => cells[id]?.href !== undefined),
    );
    expect(shown).toHaveLength(pairs.length);
  });

  it("comes with the question to send, which says what is missing and claims no intent", () => {
    const question = questionToSend(pairOf("google--anthropic"), DAY);
    expect(question).toContain("What does Alphabet / Google Cloud gain when Anthropic earns?");
    expect(question).toContain("more than 40 of 100 points");
    expect(question).toContain("not conduct or intent");
    expect(questionToSend(pairOf("microsoft--openai"), DAY)).toBeNull();
    expect(questionToSend(pairOf("coreweave--openai"), DAY)).toContain(
      "Do you sell models of OpenAI",
    );
  });

  it("has a sentence for how much of it can be told", () => {
    expect(conflictsFinding(pairs)).toMatch(/^Of \d+ pairs .* the others have to be asked$/);
    expect(conflictsFinding([])).toContain("No provider");
  });

  it("takes no unknown right for one that is absent", () => {
    for (const { rights: register_ } of pairs)
      for (const { state, question } of register_?.grid.cells ?? [])
        expect(question !== null).toBe(state === "unknown");
    const nobody = pairRightsTable("a--b", [], new Map());
    expect(nobody.rows).toHaveLength(6);
    for (const { cells } of nobody.rows)
      expect(cells["state"]).toEqual({ value: null, note: "unknown: not looked into" });
  });

  it("shows in natural units what is on record, and nothing unknown as zero", () => {
    const { rows } = conflictPairsTable(pairs);
    const cells = rows.find(({ id }) => id === "google--anthropic")?.cells;
    expect(cells?.["gain"]).toEqual({ value: null, note: "not known" });
    expect(cells?.["share"]?.value).toMatchObject({ low: 0.12, high: 0.17 });
    expect(cells?.["rights"]?.value).toMatchObject({ low: 4, high: 5 });
  });
});
