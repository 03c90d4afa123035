import { array, assert, constantFrom, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { demoPortfolio } from "@/tests/support/demo.ts";
import type { Portfolio } from "./portfolio.ts";
import { toldApart } from "./told-apart.ts";

const demo = demoPortfolio();
const [first] = demo.contracts;
const withContracts = (named: readonly (readonly [vendor: string, name: string])[]): Portfolio => ({
  ...demo,
  contracts: named.flatMap(([vendorName, name], i) =>
    first === undefined ? [] : [{ ...first, id: `c${i}`, vendorName, name }],
  ),
});
const names = ({ contracts }: Portfolio) => contracts.map(({ vendorName }) => vendorName);

describe("contracts told apart", () => {
  it("keep the vendor’s name where it has one, and carry their own where it has several", () => {
    expect(
      names(
        toldApart(
          withContracts([
            ["AWS", "Claims"],
            ["Azure", "Chat"],
            ["Azure", "Search"],
          ]),
        ),
      ),
    ).toEqual(["AWS", "Azure, Chat", "Azure, Search"]);
    expect(
      names(
        toldApart(
          withContracts([
            ["Azure", "Chat"],
            ["Azure", "Chat"],
          ]),
        ),
      ),
    ).toEqual(["Azure, Chat (c0)", "Azure, Chat (c1)"]);
  });

  it("have no two names alike, and are told apart once: again changes nothing", () => {
    const named = array(tuple(constantFrom("AWS", "Azure"), constantFrom("Chat", "Claims")), {
      maxLength: 6,
    });
    assert(
      property(named, (all) => {
        const apart = toldApart(withContracts(all));
        expect(new Set(names(apart)).size).toBe(all.length);
        expect(toldApart(apart)).toEqual(apart);
      }),
    );
  });
});
