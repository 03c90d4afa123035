import { array, assert, constantFrom, integer, option, property, record, string } from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ASKS_NOTHING,
  readTableQuery,
  type TableControls,
  withFacet,
  writeTableQuery,
} from "./table-query.ts";

const CONTROLS: TableControls = {
  searched: ["model"],
  facets: ["lab", "seller"],
  lists: [],
  range: "input",
};
const read = (address: string) => readTableQuery(new URLSearchParams(address), CONTROLS);

describe("an address of a table", () => {
  it("says in words what is shown", () => {
    expect(
      read("q=opus&lab=Anthropic&seller=Amazon+Bedrock&seller=Azure&most=5&sort=-input"),
    ).toEqual({
      words: "opus",
      facets: { lab: ["Anthropic"], seller: ["Amazon Bedrock", "Azure"] },
      least: null,
      most: 5,
      sorting: { column: "input", descending: true },
      columns: null,
    });
  });

  it("leads back to the same, whatever is asked, and keeps what else it says", () => {
    const names = array(string({ minLength: 1 }), { minLength: 1, maxLength: 3 });
    const asked = record({
      words: string(),
      lab: option(names),
      least: option(integer({ min: 0, max: 1000 })),
      columns: option(array(constantFrom("model", "input"), { minLength: 1 })),
    });
    assert(
      property(asked, ({ words, lab, least, columns }) => {
        const query = {
          ...ASKS_NOTHING,
          words,
          facets: lab === null ? {} : { lab },
          least,
          columns,
        };
        const address = writeTableQuery("asOf=2026-06-30&q=before", query, CONTROLS);
        expect(read(address)).toEqual(query);
        expect(new URLSearchParams(address).get("asOf")).toBe("2026-06-30");
      }),
    );
  });

  it.each(["least=cheap", "most=-5", "least=", "most=1e999", "colour=red"])(
    "asks nothing by %s",
    (address) => {
      expect(read(address)).toEqual(ASKS_NOTHING);
    },
  );
});

describe("a value of a facet", () => {
  it("is chosen once, and the facet is gone with its last value", () => {
    const once = withFacet(ASKS_NOTHING, "lab", "Anthropic", true);
    expect(withFacet(once, "lab", "Anthropic", true)).toEqual(once);
    expect(withFacet(once, "lab", "Anthropic", false)).toEqual(ASKS_NOTHING);
  });
});
