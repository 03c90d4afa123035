import { assert, maxSafeNat, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreOptions } from "./score-options.ts";

const TODAY = "2026-12-01";
const read = (...args: string[]) => scoreOptions(args, TODAY);

describe("what npm run score is asked for", () => {
  it("is today as known now, announced amounts and seed 1, where nothing is said", () => {
    expect(read()).toEqual({
      view: {
        asOf: TODAY,
        pinned: false,
        asKnown: null,
        basis: "announced",
        setAside: [],
      },
      seed: 1,
      json: false,
    });
  });

  it("is what is said", () => {
    const said = "--as-of 2026-06-30 --as-known=2026-11-25 --basis paid --json --seed 42";
    const { view, seed, json } = read(...said.split(" "));
    expect(view).toMatchObject({ asOf: "2026-06-30", asKnown: "2026-11-25", basis: "paid" });
    expect(view.setAside).toEqual([]);
    expect({ seed, json }).toEqual({ seed: 42, json: true });
    expect(read("--as-of", TODAY).view.asOf).toBe(TODAY);
    expect(read("--as-of", "2015-01-01").view.asOf).toBe("2015-01-01");
  });

  it("takes any whole seed", () => {
    assert(
      property(maxSafeNat(), (seed) => {
        expect(read("--seed", String(seed)).seed).toBe(seed);
      }),
    );
  });

  it.each([
    [["--as-of", "2026-02-30"], "--as-of 2026-02-30 is no day in the calendar"],
    [["--as-of", "yesterday"], "--as-of yesterday is no day in the calendar"],
    [["--as-of", "2026-12-02"], "--as-of 2026-12-02 lies ahead: today is 2026-12-01"],
    [["--as-of", "2014-12-31"], "before the register begins, on 2015-01-01"],
    [["--as-known", "1999-01-01"], "--as-known 1999-01-01 is before the register begins"],
    [["--basis", "hoped"], "--basis hoped is none of announced"],
    [["--seed", "-1"], "--seed"],
    [["--seed", "1.5"], "--seed 1.5 is no whole number"],
    [["--seed", "9007199254740993"], "--seed 9007199254740993 is no whole number"],
    [["--jason"], "Unknown option '--jason'"],
    [["2026-06-30"], "Unexpected argument '2026-06-30'"],
    [["--as-of"], "--as-of"],
  ])("%j is refused with the reason", (args, words) => {
    expect(() => read(...args)).toThrow(words);
  });
});
