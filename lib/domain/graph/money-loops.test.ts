import { describe, expect, it } from "vitest";
import { anAmount, aTie } from "@/tests/support/build.ts";
import { seedTies } from "@/tests/support/register.ts";
import { counts } from "../ties/tie.ts";
import { moneyLoops, movesMoney } from "./money-loops.ts";

const buys = (provider: string, lab: string, usd: number | null = 10e9) =>
  aTie({
    id: `${provider}-${lab}-compute`,
    kind: "compute_commitment",
    providerId: provider,
    counterpartyId: lab,
    direction: "lab_to_provider",
    announcedUsd: anAmount("tie.announced-usd", usd),
  });
const funds = (provider: string, lab: string, usd: number | null = 5e9) =>
  aTie({
    id: `${provider}-${lab}-equity`,
    providerId: provider,
    counterpartyId: lab,
    announcedUsd: anAmount("tie.announced-usd", usd),
    paidUsd: anAmount("tie.paid-usd", 0),
  });

describe("loops of money", () => {
  // Amazon's 8-K of 27 February 2026: 50 billion into OpenAI; OpenAI's spend on AWS of 38 and by 100 more.
  it("run from Amazon to OpenAI and back, each leg by itself", () => {
    const loop = moneyLoops(seedTies(), "announced").loops.find(
      ({ parties }) => parties.join() === "amazon,openai",
    );
    const legs = loop?.legs.map(({ from, edges }) => [
      from,
      edges.map(({ kind, total }) => [kind, total.usd / 1e9]),
    ]);
    expect(legs).toEqual([
      ["amazon", [["equity_investment", 50]]],
      ["openai", [["compute_commitment", 138]]],
    ]);
  });

  it("close, rest on deals that count, and carry one kind an edge", () => {
    const counted = new Set(
      seedTies()
        .filter(counts)
        .map(({ id }) => id),
    );
    for (const { parties, legs } of moneyLoops(seedTies(), "announced").loops) {
      expect(legs.map(({ from }) => from)).toEqual(parties);
      expect(legs.at(-1)?.to).toBe(parties[0]);
      for (const { edges } of legs) {
        expect(edges.length).toBeGreaterThan(0);
        expect(new Set(edges.map(({ kind }) => kind)).size).toBe(edges.length);
        for (const { id } of edges.flatMap(({ ties }) => ties)) expect(counted).toContain(id);
      }
    }
  });

  it("keep a leg whose amount is not known, and say so", () => {
    const { loops } = moneyLoops([funds("cloud", "lab", null), buys("cloud", "lab")], "announced");
    expect(loops.map(({ legs }) => legs.map(({ edges }) => edges[0]?.amount))).toEqual([
      ["unknown", "known"],
    ]);
  });

  it("are none where nothing of a leg has been paid, on the basis of what is paid", () => {
    const ties = [funds("cloud", "lab"), buys("cloud", "lab")];
    expect(moneyLoops(ties, "announced").loops.length).toBe(1);
    expect(moneyLoops(ties, "paid").loops).toEqual([]);
  });

  it("leave out what moves no money: takeovers, guaranties, seats, and supply to a lab", () => {
    expect(movesMoney(aTie({ kind: "acquisition" }))).toBe(false);
    expect(movesMoney(aTie({ kind: "credit_guarantee" }))).toBe(false);
    expect(movesMoney(aTie({ kind: "capacity_supply", direction: "provider_to_lab" }))).toBe(false);
    expect(movesMoney(aTie({ kind: "equity_investment", direction: null }))).toBe(false);
    expect(movesMoney(buys("cloud", "lab"))).toBe(true);
  });

  it("come the shorter ones first, and of two the one whose thinnest leg is thicker", () => {
    const { loops } = moneyLoops(
      [
        funds("a", "b", 1e9),
        buys("a", "b"),
        funds("c", "d", 7e9),
        buys("c", "d"),
        funds("c", "b", 9e9),
        funds("a", "d", 9e9),
      ],
      "announced",
    );
    expect(loops.map(({ id }) => id)).toEqual(["c--d", "a--b", "a--d--c--b"]);
  });
});
