import { describe, expect, it } from "vitest";
import {
  anExport,
  said,
  someRegisterInputs,
  valuesOf,
  without,
} from "@/tests/support/information-register.ts";
import { registerRows } from "./register-rows.ts";

describe("a cell with several values", () => {
  it("becomes a row for each, and one row where they are only proposed", () => {
    const places = (method: "reported" | "assumed") =>
      someRegisterInputs([
        ...without("workload.data-at-rest"),
        said("workload/service", "workload.data-at-rest", ["IE", "DE"], { method }),
      ]);
    expect(valuesOf(places("reported"), "B_02.02").map(({ c0150 }) => c0150)).toEqual([
      "eba_GA:IE",
      "eba_GA:DE",
    ]);
    expect(anExport(places("reported")).rows["B_02.02"]).toHaveLength(2);
    expect(anExport(places("assumed")).rows["B_02.02"]).toHaveLength(1);
  });

  it("names no country of storage where no data is stored", () => {
    const inputs = someRegisterInputs([
      ...without("workload.data-at-rest", "workload.stores-data"),
      said("workload/service", "workload.stores-data", false),
    ]);
    expect(valuesOf(inputs, "B_02.02")[0]?.["c0150"]).toBe("eba_GA:qx2007");
    expect(anExport(inputs).faults).toEqual([]);
  });
});

it.each([
  ["Société Générale S.A. & Co. (2)", true],
  ["株式会社クラウド", false],
  ["Газпром", false],
])("takes %s for its own name in Latin letters: %s", (name, isLatin) => {
  const inputs = someRegisterInputs([
    ...without("party.legal-name"),
    said("party/cloud", "party.legal-name", name),
  ]);
  const [cloud] = registerRows(inputs)["B_05.01"];
  expect(cloud?.cells["c0050"]).toMatchObject({ standing: "confirmed", value: name });
  expect(cloud?.cells["c0060"]?.value).toBe(isLatin ? name : "");
});

it("states an amount in the currency of its source", () => {
  const inputs = someRegisterInputs([
    ...without("contract.spend-usd-per-year"),
    said("contract/cloud", "contract.spend-usd-per-year", 110, {
      original: { amount: 100.5, currency: "EUR", usdPerUnit: 1.1, rateOn: "2026-01-01" },
    }),
  ]);
  expect(valuesOf(inputs, "B_02.01")[0]).toMatchObject({ c0040: "eba_CU:EUR", c0050: "100.5" });
  expect(valuesOf(inputs, "B_05.01")[0]).toMatchObject({ c0090: "eba_CU:EUR", c0100: "100.5" });
});
