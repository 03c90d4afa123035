import { describe, expect, it } from "vitest";
import {
  aContract,
  aFact,
  aListing,
  aMarket,
  aParty,
  aPortfolioWorkload,
  known,
  parties,
} from "@/tests/support/build.ts";
import { someChoices } from "@/tests/support/pack.ts";
import { wrongTwins } from "@/tests/support/wrong-twins.ts";
import { phraseText } from "../../format/phrase.ts";
import type { PortfolioContract } from "../portfolio/portfolio.ts";
import { scoreInputsOf } from "../uncertainty/score-inputs-of.ts";
import { runScores } from "../uncertainty/score-run.ts";
import { viewFrom } from "../view/view.ts";
import { composeReport } from "./compose-report.ts";
import { factIdsIn } from "./fact-ids-in.ts";
import { obstaclesOf } from "./obstacles.ts";
import type { PackChoices } from "./pack-choices.ts";
import { PACK_FORMAT, type PackInputs } from "./pack-inputs.ts";

const DAY = "2026-11-22";
const register = parties(
  aParty("cloud", { kind: "cloud_provider", name: "Cloud 9" }),
  aParty("lab", { name: "Lab 7" }),
);

/** A report of a made-up company with a note of every fact that is named. */
function reported(
  contracts: readonly PortfolioContract[],
  part: Partial<PackInputs> = {},
  choices: Partial<PackChoices> = {},
) {
  const portfolio = {
    organisation: { id: "acme", name: "Acme", isDemo: false, note: null },
    contracts,
    labLinks: [],
    withoutSpend: ["A contract of 2024"],
  };
  const {
    parties: _,
    egress: __,
    ...market
  } = aMarket({
    offerings: [aListing("cloud", "lab")],
    parties: register,
  });
  const ownerships = part.ownerships ?? [];
  const inputs = scoreInputsOf(
    portfolio,
    ownerships,
    { ...market, parties: register, egress: new Map() },
    {
      view: viewFrom(DAY, DAY),
      qualityOf: () => ({ variance: 0, staleVariance: 0 }),
    },
  );
  const read: PackInputs = {
    format: PACK_FORMAT,
    choices: someChoices(choices),
    asOf: DAY,
    asKnown: null,
    basis: "announced",
    dataVersion: "d",
    methodVersion: "m",
    portfolio,
    market: { ...market, egress: [] },
    parties: [...register.values()],
    ownerships,
    ties: [],
    rights: [],
    routers: [],
    scores: { inputs, seed: 1, draws: 20 },
    scenarios: [],
    facts: [],
    decided: [],
    previous: null,
    ...part,
  };
  const listings = market.offerings.map(({ id }) => `offering/${id}`);
  const facts = [...factIdsIn(read), ...listings].map((id) => ({
    fact: aFact({ id }),
    about: id,
    sources: [],
    inWords: "7",
  }));
  const report = composeReport(
    { ...read, facts },
    { run: runScores(inputs, { seed: 1, draws: 20, withMovers: false }), scenarios: [] },
  );
  const notes = new Map(facts.map((note) => [note.fact.id, note]));
  return { report, obstacles: obstaclesOf(report, notes, new Map()) };
}

const cloud = (part: Partial<PortfolioContract> = {}) =>
  aContract("cloud", { vendorName: "Cloud 9", ...part });
const nothingSaid = cloud({
  exitCosts: null,
  workloads: [aPortfolioWorkload("w", { name: "Work 1", currentSplit: [] })],
});

describe("the report of a company of which little is known", () => {
  it("draws nothing that is empty, and may leave", () => {
    const { report, obstacles } = reported([nothingSaid]);
    expect(obstacles).toEqual([]);
    const words = report.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === "sentence" ? [phraseText(block.text)] : []))
      .join("\n");
    expect(words).toContain("Whose models do the work is not known");
    expect(words).not.toContain("do all of the work");
    expect(words).toContain("A contract of 2024");
  });

  it("may leave where names hold digits, and one vendor has two contracts", () => {
    const { report, obstacles } = reported([
      cloud({ id: "one", name: "First of 2" }),
      cloud({ id: "two", name: "Second of 2" }),
    ]);
    expect(obstacles).toEqual([]);
    const ids = report.claims.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["lock-in/one", "lock-in/two"]));
  });

  it("tells two contracts with one vendor apart, in every figure and under every number", () => {
    for (const template of ["board", "vendor"] as const) {
      const { report } = reported(
        [
          cloud({ id: "one", name: "Claims", exitCosts: null }),
          cloud({ id: "two", name: "Claims", committedUsd: known(0) }),
          cloud({ id: "three", name: "Chat", spendUsdPerYear: known(7) }),
        ],
        {},
        { template, vendorId: template === "vendor" ? "cloud" : null },
      );
      expect(wrongTwins(report)).toEqual([]);
      const labels = report.claims.filter(({ id }) => id.startsWith("lock-in/"));
      expect(new Set(labels.map(({ label }) => label))).toEqual(
        new Set([
          "Lock-in, Cloud 9, Claims (one)",
          "Lock-in, Cloud 9, Claims (two)",
          "Lock-in, Cloud 9, Chat",
        ]),
      );
    }
  });

  it("may leave without work, and as a note about its only vendor", () => {
    expect(reported([cloud({ workloads: [], exitCosts: null })]).obstacles).toEqual([]);
    expect(
      reported([nothingSaid], {}, { template: "vendor", vendorId: "cloud" }).obstacles,
    ).toEqual([]);
    expect(reported([nothingSaid], {}, { template: "register" }).obstacles).toEqual([]);
  });
});
