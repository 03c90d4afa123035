import { array, assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { isCountry } from "./country.ts";
import { isLei } from "./lei.ts";

/** Identifiers as GLEIF publishes them: Clearstream’s, Bloomberg’s, Microsoft’s, SAP’s, Alphabet’s. */
const ISSUED = [
  "529900T8BM49AURSDO55",
  "5493001KJTIIGC8Y1R12",
  "INR2EJN1ERAN0W5ZP974",
  "529900D6BF99LW9R2E68",
  "5493006MHB84DD0ZWV18",
] as const;

const SIGNS = Array.from("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");

/** Check digits by the standard: what is left of 98 after the number with two noughts is divided by 97. */
const withCheck = (first: string): string => {
  const digits = Array.from(`${first}00`)
    .map((sign) => Number.parseInt(sign, 36))
    .join("");
  return `${first}${String(98n - (BigInt(digits) % 97n)).padStart(2, "0")}`;
};

describe("a legal entity identifier", () => {
  it.each(ISSUED)("%s is one", (lei) => {
    expect(isLei(lei)).toBe(true);
  });

  it.each([
    ["a last digit that is wrong", "5493001KJTIIGC8Y1R13"],
    ["small letters", "529900t8bm49aursdo55"],
    ["nineteen signs", "529900T8BM49AURSDO5"],
    ["twenty-one signs", "529900T8BM49AURSDO555"],
    ["letters at the end", "529900T8BM49AURSDOAA"],
    ["the placeholder of the EBA’s sample", "DUMMYLEI123456789012"],
    ["a space", "529900T8BM49AURSDO 5"],
    ["nothing", ""],
    ["digits of another script", "529900T8BM49AURSDO５５"],
  ])("is none with %s", (_, text) => {
    expect(isLei(text)).toBe(false);
  });

  const aLei = array(constantFrom(...SIGNS), { minLength: 18, maxLength: 18 }).map((signs) =>
    withCheck(signs.join("")),
  );

  it("is any text with the check digits of ISO 7064", () => {
    assert(
      property(aLei, (lei) => {
        expect(isLei(lei)).toBe(true);
      }),
    );
  });

  it("tells every digit that was mistyped", () => {
    assert(
      property(aLei, integer({ min: 0, max: 19 }), integer({ min: 1, max: 9 }), (lei, at, by) => {
        const sign = lei[at] ?? "";
        if (!/\d/.test(sign)) return;
        const other = `${lei.slice(0, at)}${(Number(sign) + by) % 10}${lei.slice(at + 1)}`;
        expect(isLei(other)).toBe(false);
      }),
    );
  });
});

describe("country codes", () => {
  it("are the 249 of ISO 3166-1, each with a name", () => {
    const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
    const pairs = SIGNS.slice(10).flatMap((a) => SIGNS.slice(10).map((b) => `${a}${b}`));
    const codes = pairs.filter(isCountry);
    expect(codes).toHaveLength(249);
    expect(codes.filter((code) => names.of(code) === undefined)).toEqual([]);
  });

  it.each(["UK", "EU", "XX", "ie", "IRL", ""])("are not %s", (code) => {
    expect(isCountry(code)).toBe(false);
  });
});
