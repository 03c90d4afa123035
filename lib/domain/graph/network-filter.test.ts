import { describe, expect, it } from "vitest";
import { aParty, aTie, parties } from "@/tests/support/build.ts";
import { NO_FILTER, passes, readNetworkFilter } from "./network-filter.ts";
import { edgesOf } from "./network.ts";

const all = parties(aParty("acme", { kind: "cloud_provider" }), aParty("lab"));
const [edge] = edgesOf([aTie({ status: "closed" })], [], "announced");
const shows = (filter: Partial<typeof NO_FILTER>) =>
  edge !== undefined && passes(edge, { ...NO_FILTER, ...filter }, all);

describe("a filter of the network", () => {
  it("asks for a kind or a family of kinds, a state, a layer and a party", () => {
    expect(shows({})).toBe(true);
    expect([shows({ kind: "equity_investment" }), shows({ kind: "convertible" })]).toEqual([
      true,
      false,
    ]);
    expect([shows({ kind: "capital" }), shows({ kind: "compute" })]).toEqual([true, false]);
    expect([shows({ status: "closed" }), shows({ status: "active" })]).toEqual([true, false]);
    expect([shows({ status: "firm" }), shows({ status: "reported" })]).toEqual([true, false]);
    expect([shows({ layer: "clouds" }), shows({ layer: "chips" })]).toEqual([true, false]);
    expect([shows({ party: "lab" }), shows({ party: "other" })]).toEqual([true, false]);
  });

  it("sets aside what there is none of, and says so", () => {
    const partyOf = (id: string) => (id === "old-lab" ? "lab" : undefined);
    const { filter, setAside } = readNetworkFilter(
      { kind: "gossip", status: "closed", layer: "moon", party: "old-lab" },
      partyOf,
    );
    expect(filter).toEqual({ kind: null, status: "closed", layer: null, party: "lab" });
    expect(setAside).toEqual([
      "There is no kind of tie called “gossip”.",
      "There is no layer called “moon”.",
    ]);
  });
});
