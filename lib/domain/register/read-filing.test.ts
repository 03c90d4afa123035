import { assert, property, record, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { filingQuery, readFiling } from "./read-filing.ts";

const read = (query: string) => readFiling(new URLSearchParams(query));

describe("the particulars of a report in an address", () => {
  it("are read in capitals and without spaces around", () => {
    expect(read("entity=+529900t8bm49aursdo55+&scope=ind&country=ie")).toEqual({
      entity: "529900T8BM49AURSDO55",
      scope: "IND",
      country: "IE",
    });
  });

  it.each(["", "entity=&scope=&country=", "scope=SOLO"])("are not given by %j", (query) => {
    expect(read(query)).toEqual({ entity: null, scope: null, country: null });
  });

  it("are the same after a trip through an address, whatever was typed", () => {
    assert(
      property(record({ entity: string(), scope: string(), country: string() }), (typed) => {
        const once = read(new URLSearchParams(typed).toString());
        expect(read(filingQuery(once))).toEqual(once);
      }),
    );
  });
});
